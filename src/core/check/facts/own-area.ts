const office = /(人民)?(政府|管理委员会|管委会|行政公署)?(办公室|办公厅)?$/

/**
 * Whether an agency speaks for an area: 全区 are the numbers of 青屿区人民政府, and those of others for 青屿区教育局 or a
 * township in it.
 */
export function isOwnArea(area: string | undefined, agency: string): boolean {
  return area === undefined || agency.replace(/\s+/g, '').replace(office, '').slice(-1) === area
}
