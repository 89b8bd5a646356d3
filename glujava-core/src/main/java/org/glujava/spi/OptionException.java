package org.glujava.spi;

/** Thrown when an option in a volfile is wrong or missing. The message is for the operator. */
public final class OptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** The fault. */
    private final String message;
    /** The advice to the operator. */
    private final String hint;

    /**
     * Makes an exception.
     *
     * @param message the fault
     * @param hint the advice to the operator
     */
    public OptionException(String message, String hint) {
        this.message = message;
        this.hint = hint;
    }

    /** {@return the fault} */
    @Override
    public String getMessage() {
        return message;
    }

    /** {@return the advice to the operator} */
    public String hint() {
        return hint;
    }
}
