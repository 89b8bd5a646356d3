/** The events of GlusterFS, as {@link org.glujava.Notify} methods get them. */
@NullMarked
package org.glujava.event;

import org.jspecify.annotations.NullMarked;
