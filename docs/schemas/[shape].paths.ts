import { shapePages } from "../.vitepress/shapes.ts"

export default {
  paths: () => shapePages.map(({ name, content }) => ({ params: { shape: name }, content })),
}
