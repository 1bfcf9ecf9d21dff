/**
 * What is quoted: in double marks, or in single ones, where only a closing mark after punctuation ends the
 * quotation, since “the services’ staff” and “it’s” hold the same sign. One never closed reaches to the end.
 */
export const quotations = /[“"][^”"]*(?:[”"]|$)|(?<=^|[\s(])[‘'](?=\p{Lu})[\s\S]*?(?:[.,!?…][’']|$)/gu;
