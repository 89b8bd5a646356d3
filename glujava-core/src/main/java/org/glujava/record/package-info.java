/**
 * GluJava's own: call records, the memory that C and Java share for one call, and the frames that read and write them.
 * The runtime drives them with records filled by GlusterFS; tests can drive them with records filled by hand.
 */
@NullMarked
package org.glujava.record;

import org.jspecify.annotations.NullMarked;
