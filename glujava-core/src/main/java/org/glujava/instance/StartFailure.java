package org.glujava.instance;

import org.glujava.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Thrown when an instance cannot be created, or options are refused. The texts are for the operator. */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final String message;
    private final String detail;
    private final String hint;

    public StartFailure(String message, String detail, String hint) {
        this(message, detail, hint, null);
    }

    public StartFailure(String message, String detail, String hint, @Nullable Throwable cause) {
        super(null, cause);
        this.message = PlainText.of(message);
        this.detail = PlainText.of(detail);
        this.hint = PlainText.of(hint);
    }

    @Override
    public String getMessage() {
        return message;
    }

    public String detail() {
        return detail;
    }

    public String hint() {
        return hint;
    }
}
