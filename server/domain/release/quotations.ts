/**
 * What is quoted: in double marks, or in single ones, where only a closing mark after punctuation ends the
 * quotation, since “the services’ staff” and “it’s” hold the same sign. One never closed reaches to the end. One word alone (‘Tiger’ Lunn) is a short name.
 */
export const quotations =
  /[“"][^”"]*(?:[”"]|$)|(?<=^|[\s(])[‘'](?=\p{Lu})(?!\p{L}{1,15}[’'](?!\p{L}))[\s\S]*?(?:[.,!?…][’']|$)/gu;
