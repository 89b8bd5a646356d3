/**
 * Internal: call records, which are the memory that C and Java share for one call, and the handles of GlusterFS's
 * objects that are read from them.
 */
@NullMarked
package org.glujava.record;

import org.jspecify.annotations.NullMarked;
