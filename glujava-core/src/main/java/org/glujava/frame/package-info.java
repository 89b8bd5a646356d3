/**
 * Internal: the frames of call records, decisions about them, suspensions, fan-outs, and the translator's own
 * operations.
 */
@NullMarked
package org.glujava.frame;

import org.jspecify.annotations.NullMarked;
