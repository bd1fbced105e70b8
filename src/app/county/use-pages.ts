import { computed, ref, watch, type Ref } from 'vue'

/** So many rows are drawn at a time: a table of thousands answers as quickly as a short one. */
const rowsOfPage = 100

/** A page of rows of a long list, from `page`, which may be kept elsewhere. */
export function usePages<Row>(rows: Readonly<Ref<readonly Row[]>>, page: Ref<number> = ref(0)) {
  const pages = computed(() => Math.max(1, Math.ceil(rows.value.length / rowsOfPage)))
  const at = computed(() => Math.min(page.value, pages.value - 1))
  watch(
    () => rows.value.length,
    () => (page.value = at.value),
  )
  const from = computed(() => at.value * rowsOfPage)
  return {
    shown: computed(() => rows.value.slice(from.value, from.value + rowsOfPage)),
    turner: computed(() => ({ page: at.value, pages: pages.value, from: from.value, all: rows.value.length })),
    turn: (to: number) => void (page.value = to),
  }
}

/** Where a page of a list stands. */
export interface PageTurn {
  readonly page: number
  readonly pages: number
  /** Rows before it, and all rows. */
  readonly from: number
  readonly all: number
}

export const lastOf = ({ from, all }: PageTurn): number => Math.min(from + rowsOfPage, all)
