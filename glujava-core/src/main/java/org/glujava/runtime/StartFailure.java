package org.glujava.runtime;

/** Why an instance cannot be created, for the operator. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final String detail;
    private final String hint;

    StartFailure(String message, String detail, String hint) {
        super(message);
        this.detail = detail;
        this.hint = hint;
    }

    String detail() {
        return detail;
    }

    String hint() {
        return hint;
    }
}
