/** The events of GlusterFS that {@link org.glujava.Notify} methods take. */
@NullMarked
package org.glujava.event;

import org.jspecify.annotations.NullMarked;
