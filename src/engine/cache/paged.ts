/** Values by id: pages of a thousand, made when one of theirs is set, so that ids may have gaps. */

const BITS = 10;
const SIZE = 1 << BITS;

/** Ids are whole numbers of at least 0; `undefined` is no value. */
export class Paged<T> {
  private readonly pages = new Map<number, (T | undefined)[]>();
  private lastNumber = -1;
  private lastPage: (T | undefined)[] = [];

  get(id: number): T | undefined {
    const number = Math.floor(id / SIZE);
    return number === this.lastNumber ? this.lastPage[id % SIZE] : this.page(number)?.[id % SIZE];
  }

  set(id: number, value: T): void {
    const number = Math.floor(id / SIZE);
    let page = this.page(number);
    if (page === undefined) {
      page = Array.from({ length: SIZE });
      this.pages.set(number, page);
    }
    page[id % SIZE] = value;
  }

  private page(number: number): (T | undefined)[] | undefined {
    const page = this.pages.get(number);
    if (page !== undefined) {
      this.lastNumber = number;
      this.lastPage = page;
    }
    return page;
  }
}
