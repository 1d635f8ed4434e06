/** Seeded random choices (mulberry32): the same seed gives the same workbook on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** An integer in [from, to]. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** `count` different members, in the list's order. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = list.map((item, index) => ({ item, index }));
    const taken: { item: T; index: number }[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(this.integer(0, rest.length - 1), 1));
    return taken.sort((a, b) => a.index - b.index).map(({ item }) => item);
  }
}

const SURNAMES = Array.from(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎",
);
const GIVEN = Array.from(
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红鹏辉建国志文斌慧琳晨宇婷雪梅浩然博雅欣怡嘉诚思源子涵一鸣海燕立新永健",
);

/** Gives out persons' names, each once. */
export class People {
  private readonly used = new Set<string>();

  constructor(private readonly random: Random) {}

  newName(): string {
    for (;;) {
      const given = this.random.chance(0.25) ? "" : this.random.pick(GIVEN);
      const name = this.random.pick(SURNAMES) + given + this.random.pick(GIVEN);
      if (!this.used.has(name)) {
        this.used.add(name);
        return name;
      }
    }
  }
}
