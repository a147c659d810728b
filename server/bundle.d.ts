declare module 'rightsdraft:law' {
  const product: import('./product.ts').Product;
  export default product;
}
