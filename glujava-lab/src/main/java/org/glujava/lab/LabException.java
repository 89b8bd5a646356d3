package org.glujava.lab;

import org.jspecify.annotations.Nullable;

/** Something on this machine did not do what the lab needs; the message says what and what to do. */
public class LabException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LabException(String message) {
        super(message);
    }

    public LabException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
