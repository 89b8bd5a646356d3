package org.glujava.command.gluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glujava.command.CommandFailure;
import org.glujava.command.volfile.ParsedVolfile;
import org.glujava.command.volfile.VolfileException;

/** Finds the volfile of a client. */
public final class ClientVolfile {
    /** An address of IPv6 has colons too. */
    private static final Pattern ON_SERVER = Pattern.compile("(.+):/?([A-Za-z0-9_-]+)");

    private ClientVolfile() {}

    /** Returns the volfile in a file, or the one that a server has for the clients of a volume. */
    public static ParsedVolfile read(GlusterCli cli, String source) {
        try {
            return ParsedVolfile.parse(bytes(cli, source));
        } catch (VolfileException e) {
            throw CommandFailure.of(source, e);
        }
    }

    private static byte[] bytes(GlusterCli cli, String source) {
        Path file = Path.of(source);
        Matcher onServer = ON_SERVER.matcher(source);
        if (!Files.exists(file) && onServer.matches()) {
            return onServer(cli, onServer.group(1), onServer.group(2));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot read " + source + ": " + e, "name a volfile, or a volume as SERVER:/VOLUME", e);
        }
    }

    /** Asks the server in the place of the machine's own glusterd. */
    static byte[] onServer(GlusterCli cli, String server, String volume) {
        try {
            String volfile = String.join("\n", cli.lines("--remote-host=" + server, "system::", "getspec", volume));
            return (volfile + '\n').getBytes(StandardCharsets.UTF_8);
        } catch (CommandFailure e) {
            throw new CommandFailure(
                    "there is no volfile of the volume " + volume + " on " + server + ": " + e.getMessage(),
                    "are both names right, and does glusterd run there?",
                    e);
        }
    }
}
