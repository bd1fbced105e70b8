/** Who stands as the author of the comments that the program writes into a 送审稿; those of people are told from them by it. */
export const commentAuthor = '自动核对'
