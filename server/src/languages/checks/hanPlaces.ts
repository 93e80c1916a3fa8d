/** How the name of a place in a document begins or ends in Chinese: 第4段, 附件一, 第三章. */
export const PLACES = {
  /** As the source of a pattern. */
  begins: '第|附件|附录|附文',
  /** Characters behind the name of a division. */
  ends: '章节',
} as const;
