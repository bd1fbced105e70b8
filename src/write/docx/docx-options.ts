import type { WriteOptions } from '../writer'

/**
 * What can be chosen when a Word file is made; without options it is a 定稿 in the standard's layout. With `review` it is
 * a 送审稿, marked in the header, with these remarks on a last page of its own.
 */
export type DocxOptions = Pick<WriteOptions, 'layout' | 'review'>
