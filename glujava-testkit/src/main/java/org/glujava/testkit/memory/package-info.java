/**
 * GluJava's own: what the native side of GluJava does, in Java and in memory. Authors of translators need nothing of it.
 */
@NullMarked
package org.glujava.testkit.memory;

import org.jspecify.annotations.NullMarked;
