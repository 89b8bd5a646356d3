/**
 * Follows the paths through an author's method, by javac's own tree of it: a path on which the frame is never decided
 * about, or twice, is warned of. Only what is certain counts: a frame that is handed to anything is out of sight.
 */
@NullMarked
package org.glujava.processor.flow;

import org.jspecify.annotations.NullMarked;
