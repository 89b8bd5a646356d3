package org.glujava.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.glujava.command.volfile.ParsedVolfile;
import picocli.CommandLine.Option;

/** Where a changed volfile goes. */
final class VolfileOutput {
    @Option(
            names = {"-i", "--in-place"},
            description = "replace FILE, and keep the old one as FILE.before-glujava; otherwise print the result")
    private boolean inPlace;

    void write(VolfileSource source, ParsedVolfile changed, PrintWriter messages) {
        if (inPlace) {
            messages.println("changed " + source.name() + "; the old one is " + source.replace(changed));
            messages.flush();
            return;
        }
        OutputStream out = System.out; // bytes, which a writer would encode
        PrintStream bytes = new PrintStream(out, true);
        bytes.writeBytes(changed.bytes());
        bytes.flush();
        if (bytes.checkError()) {
            throw new CommandFailure("cannot write the volfile", "is the output still open?");
        }
    }
}
