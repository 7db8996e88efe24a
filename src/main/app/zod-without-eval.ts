import { z } from 'zod';

// Has to be imported before any module that makes a schema: zod otherwise compiles parsers from strings, which this app never does.
z.config({ jitless: true });
