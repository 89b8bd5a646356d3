package org.glujava.runtime;

import org.glujava.spi.PlainText;

/** Why an instance cannot be created, for the operator. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final String detail;
    private final String hint;

    StartFailure(String message, String detail, String hint) {
        super(PlainText.of(message));
        this.detail = PlainText.of(detail);
        this.hint = PlainText.of(hint);
    }

    String detail() {
        return detail;
    }

    String hint() {
        return hint;
    }
}
