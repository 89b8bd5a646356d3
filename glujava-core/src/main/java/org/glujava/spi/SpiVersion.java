package org.glujava.spi;

/**
 * The version of the interfaces between generated code and GluJava: of this package, and of the methods of {@link
 * org.glujava.fop.FopTypes} that generated code calls.
 *
 * <p>Generated code contains the version that it was made for ({@link TranslatorProvider#spiVersion()}). GluJava runs
 * it if the version is at least {@link #OLDEST} and at most {@link #CURRENT}, and refuses it otherwise.
 *
 * <p>A change of the interfaces
 *
 * <ul>
 *   <li>adds 1 to {@link #CURRENT} if new generated code would not run with the GluJava before the change,
 *   <li>sets {@link #OLDEST} to the new {@link #CURRENT}, too, if older generated code does not run any more.
 * </ul>
 */
public final class SpiVersion {
    /** The version of this GluJava; the annotation processor writes it into generated code. */
    public static final int CURRENT = 1;

    /** The oldest version of generated code that runs with this GluJava. */
    public static final int OLDEST = 1;

    /** The version of generated code without a version, from before versions were introduced. */
    public static final int NONE = 0;

    private SpiVersion() {}

    /**
     * {@return whether generated code runs with this GluJava}
     *
     * @param version the version that the code was made for
     */
    public static boolean isAccepted(int version) {
        return version >= OLDEST && version <= CURRENT;
    }
}
