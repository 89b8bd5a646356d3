/**
 * Internal: the code that runs only in GlusterFS's process, and the only package that uses JNA. It begins in {@link
 * org.glujava.runtime.Boot}; each call from the native side arrives in {@link org.glujava.runtime.Upcalls}.
 */
@NullMarked
package org.glujava.runtime;

import org.jspecify.annotations.NullMarked;
