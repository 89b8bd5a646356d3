/** GlusterFS's data as Java types. */
@NullMarked
package org.glujava.type;

import org.jspecify.annotations.NullMarked;
