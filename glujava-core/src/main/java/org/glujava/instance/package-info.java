/**
 * Internal: the life of one instance of a translator, from its options to the last event. Does not use JNA; the runtime
 * and the test kit supply the native side.
 */
@NullMarked
package org.glujava.instance;

import org.jspecify.annotations.NullMarked;
