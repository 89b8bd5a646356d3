package org.glujava.fops;

import java.util.List;
import java.util.Locale;

/**
 * One of GluJava's own options of a volume.
 *
 * @param key its name in a volfile
 * @param type its type in GlusterFS; {@link Type#GLUSTERFS} for an option of GlusterFS itself
 * @param allowed the values that it may have; empty for any
 * @param least the least number of an {@link Type#INT}
 * @param greatest the greatest number of an {@link Type#INT}
 * @param shownDefault its default as in the docs; empty for none
 * @param whileRunning whether it can be changed while the volume runs
 * @param meaning a sentence for the docs, in Markdown
 */
public record OwnOption(
        String key,
        Type type,
        List<String> allowed,
        int least,
        int greatest,
        String shownDefault,
        boolean whileRunning,
        String meaning) {
    /** The types of GlusterFS that GluJava's options have. */
    public enum Type {
        STR,
        BOOL,
        INT,
        GLUSTERFS
    }

    public OwnOption {
        allowed = List.copyOf(allowed);
    }

    /** Returns the default as a value; empty for none, or if the default is a text for the docs. */
    public String defaultValue() {
        return isInWords() ? "" : shownDefault;
    }

    /** Returns the default for the docs. */
    public String defaultInDocs() {
        return isInWords() ? shownDefault.substring(1, shownDefault.length() - 1) : shownDefault;
    }

    private boolean isInWords() {
        return shownDefault.startsWith("(");
    }

    /** Returns the key as part of a constant's name, such as {@code FRAME_TIMEOUT}. */
    public String constant() {
        return key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Returns the key as a member of a C struct, such as {@code frame_timeout}. */
    public String member() {
        return key.replace('-', '_');
    }

    /** Returns the meaning as a sentence without Markdown. */
    public String description() {
        String plain = meaning.replaceAll("\\[([^]]+)]\\([^)]+\\)", "$1").replace("`", "");
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + ".";
    }
}
