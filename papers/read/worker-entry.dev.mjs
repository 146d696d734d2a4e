// From source a process starts without the TypeScript loader of its parent; the built server uses worker-entry directly.
import { register } from 'tsx/esm/api';

register();
await import('./worker-entry.ts');
