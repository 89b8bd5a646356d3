// Generated from org.glujava.examples.debugtrace.DebugTrace. Do not edit.
package org.glujava.examples.debugtrace;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Winds and unwinds the fops of {@link DebugTrace}, and starts them independently of frames. Import it statically.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
@NullMarked
public final class DebugTraceStubs {
    private DebugTraceStubs() {
    }
}
