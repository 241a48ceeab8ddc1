// A bundle of its own: nets on other kernels in the same code would slow the engine's calls down.
export { inTypeScript } from './workloads'
