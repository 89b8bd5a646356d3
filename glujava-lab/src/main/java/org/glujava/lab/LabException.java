package org.glujava.lab;

import org.jspecify.annotations.Nullable;

/** A failure of the machine's software; the message says what happened and what to do. */
public class LabException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LabException(String message) {
        super(message);
    }

    public LabException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
