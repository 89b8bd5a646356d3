package org.glujava.spi;

/** An option that the volfile gives wrongly, or does not give. The message is for the operator. */
public final class OptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String hint;

    public OptionException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
