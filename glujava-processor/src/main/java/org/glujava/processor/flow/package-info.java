/**
 * Follows the paths through an author's method in javac's source tree, and warns of a path on which the frame is never
 * decided about, or twice. It warns only of certain faults: once the frame is passed to another method or object, the
 * check gives up.
 */
@NullMarked
package org.glujava.processor.flow;

import org.jspecify.annotations.NullMarked;
