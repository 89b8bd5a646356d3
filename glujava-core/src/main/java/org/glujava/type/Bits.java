package org.glujava.type;

/** What the generated types of bits have in common. */
final class Bits {
    private static final boolean IS_ARM = System.getProperty("os.arch", "").equals("aarch64");

    private Bits() {}

    /** A number that is another one on aarch64. */
    static int here(int value, int onArm) {
        return IS_ARM ? onArm : value;
    }

    /**
     * Whether all of the wanted bits are set.
     *
     * @param fields bits that are one value together, not one each
     */
    static boolean has(long bits, long wanted, long fields) {
        if (wanted == 0) {
            throw new IllegalArgumentException("0 is no bit that can be set: compare the whole, or its field");
        }
        long field = (wanted & fields) == 0 ? 0 : fields;
        return (bits & (wanted | field)) == wanted;
    }

    /** Those that are set; a constant of 0 only as the value of its field. */
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
