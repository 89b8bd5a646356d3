/**
 * GluJava's own: what runs inside GlusterFS's process. The only package that uses JNA. {@link
 * org.glujava.runtime.Boot} is where it begins, {@link org.glujava.runtime.Upcalls} where each call comes in.
 */
@NullMarked
package org.glujava.runtime;

import org.jspecify.annotations.NullMarked;
