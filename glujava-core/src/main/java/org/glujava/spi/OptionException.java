package org.glujava.spi;

/** Thrown when a volfile gives a wrong option, or lacks one. The message is for the operator. */
public final class OptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** What to do. */
    private final String hint;

    /**
     * Makes an exception.
     *
     * @param message what is wrong
     * @param hint what to do
     */
    public OptionException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** {@return what to do} */
    public String hint() {
        return hint;
    }
}
