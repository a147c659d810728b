declare module 'rightsdraft:product' {
  const product: import('./product.ts').Product;
  export default product;
}
