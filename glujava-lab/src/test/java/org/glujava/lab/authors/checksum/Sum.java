package org.glujava.lab.authors.checksum;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** The sum of some bytes. */
sealed interface Sum {
    void add(ByteBuffer bytes);

    String text();

    /** SHA-256. */
    final class Sha implements Sum {
        private final MessageDigest digest;

        Sha() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java has SHA-256", e);
            }
        }

        @Override
        public void add(ByteBuffer bytes) {
            digest.update(bytes);
        }

        @Override
        public String text() {
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        }
    }

    /** CRC-32C. */
    final class Crc implements Sum {
        private final CRC32C crc = new CRC32C();

        @Override
        public void add(ByteBuffer bytes) {
            crc.update(bytes);
        }

        @Override
        public String text() {
            return "crc32c:" + HexFormat.of().toHexDigits((int) crc.getValue());
        }
    }
}
