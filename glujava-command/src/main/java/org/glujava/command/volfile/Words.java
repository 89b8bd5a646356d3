package org.glujava.command.volfile;

/** Writes words into volfiles. */
final class Words {
    private Words() {}

    /** Returns the word as GlusterFS's parser reads it, in quotes only if necessary. */
    static String quoted(String word) throws VolfileException {
        if (word.isEmpty()) {
            throw cannotWrite("an empty word");
        }
        boolean plain = Token.Keyword.of(word) == null && word.charAt(0) != '#';
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            switch (character) {
                case '\n' -> throw cannotWrite("a line break");
                case '\0' -> throw cannotWrite("a zero byte");
                case '"', '\\', '`' -> {
                    plain = false;
                    quoted.append('\\');
                }
                case ' ', '\t', '\r' -> plain = false;
                default -> {
                    // as it is
                }
            }
            quoted.append(character);
        }
        return plain ? word : quoted.append('"').toString();
    }

    private static VolfileException cannotWrite(String what) {
        return new VolfileException(
                Position.NONE,
                what + " cannot be written into a volfile",
                "GlusterFS has no way to read it; change it");
    }
}
