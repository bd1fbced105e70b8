/** What is said of a workbook that asks for a password. */
export const encryptedWorkbook = '这个文件设了密码，请在 Excel 或 WPS 中去掉密码后另存，再来打开。'

/** What is said of a workbook that unpacks to more than any has. */
export const tooLargeWorkbook = '这个文件展开后太大，没有读入；请删去多余的工作表、图片和空行，另存以后再来打开。'
