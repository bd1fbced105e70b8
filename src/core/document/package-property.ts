/** The custom property of a Word file under which the id of the task package stands that its report answers. */
export const packageProperty = '任务包'
