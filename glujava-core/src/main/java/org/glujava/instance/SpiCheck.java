package org.glujava.instance;

import org.glujava.spi.SpiVersion;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** Refuses a translator whose generated code was made for a version of the SPI that this GluJava does not run. */
public final class SpiCheck {
    private SpiCheck() {}

    /**
     * Returns why a translator cannot run here, or null if it can.
     *
     * @param file the jar or class that it comes from
     */
    public static @Nullable StartFailure refusal(TranslatorProvider provider, String file) {
        int version = provider.spiVersion();
        if (SpiVersion.isAccepted(version)) {
            return null;
        }
        String has = version == SpiVersion.NONE
                ? "its generated code has no SPI version, because it is older than such versions"
                : "its generated code has SPI version " + version;
        String again = "ompile the translator again with the glujava-processor of this GluJava.";
        return new StartFailure(
                "the translator '" + provider.name() + "' in " + file + " is made for another version of GluJava",
                has + "; this GluJava runs " + accepted(),
                version > SpiVersion.CURRENT
                        ? "Install the GluJava that the translator was compiled with, or c" + again
                        : "C" + again);
    }

    private static String accepted() {
        return SpiVersion.OLDEST == SpiVersion.CURRENT
                ? "SPI version " + SpiVersion.CURRENT
                : "the SPI versions " + SpiVersion.OLDEST + " to " + SpiVersion.CURRENT;
    }
}
