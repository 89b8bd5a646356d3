package org.glujava.type;

/** Shared by the generated types of bits. */
final class Bits {
    private static final boolean IS_ARM = System.getProperty("os.arch", "").equals("aarch64");

    private Bits() {}

    /** Returns the constant of this architecture: {@code onArm} on aarch64, otherwise {@code value}. */
    static int here(int value, int onArm) {
        return IS_ARM ? onArm : value;
    }

    /**
     * Returns whether all of the wanted bits are set.
     *
     * @param fields the mask of bits that form one value together, and are not flags
     * @throws IllegalArgumentException for 0, which is no flag
     */
    static boolean has(long bits, long wanted, long fields) {
        if (wanted == 0) {
            throw new IllegalArgumentException("0 is no bit: compare the whole number, or its field, with ==");
        }
        long field = (wanted & fields) == 0 ? 0 : fields;
        return (bits & (wanted | field)) == wanted;
    }

    /** Returns the names of the bits that are set. A constant of 0 is named only if its field is 0. */
    static String text(long bits, long fields, String[] names, long[] values) {
        var text = new StringBuilder();
        long left = bits;
        for (int i = 0; i < names.length; i++) {
            boolean isOfField = fields != 0 && (values[i] & ~fields) == 0;
            boolean isSet = isOfField ? (bits & fields) == values[i] : (left & values[i]) == values[i];
            if (isSet) {
                text.append(text.length() == 0 ? "" : "|").append(names[i]);
                left &= ~values[i];
            }
        }
        if (left != 0 || text.length() == 0) {
            text.append(text.length() == 0 ? "" : "|").append(left == 0 ? "0" : "0x" + Long.toHexString(left));
        }
        return text.toString();
    }
}
