/**
 * Tests of translators in milliseconds, without GlusterFS and without native code: begin with {@link
 * org.glujava.testkit.TestGraph}.
 */
@NullMarked
package org.glujava.testkit;

import org.jspecify.annotations.NullMarked;
