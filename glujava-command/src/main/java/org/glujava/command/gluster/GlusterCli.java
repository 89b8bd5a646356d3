package org.glujava.command.gluster;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.glujava.command.CommandFailure;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Runs the program {@code gluster}, which changes glusterd's volumes on all nodes. */
public final class GlusterCli {
    /** Runs a command; a test has answers of its own. */
    public interface Runner {
        /** Returns what the command has written, also its errors. */
        Output run(List<String> command) throws IOException, InterruptedException;
    }

    /** What a command has written, and its exit code. */
    public record Output(int exitCode, String text) {}

    private final Runner runner;

    public GlusterCli(Runner runner) {
        this.runner = runner;
    }

    /** Returns the program of this machine. */
    public static GlusterCli ofMachine() {
        return new GlusterCli(command -> {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        });
    }

    /** Returns the answer of a command. Throws {@link CommandFailure} with glusterd's message if it fails. */
    Element ask(String... words) {
        Output output = run("--xml", words);
        Element answer =
                parse(output.text()).orElseThrow(() -> failure(output.text().strip(), words));
        if (!Xml.text(answer, "opRet").equals("0")) {
            throw failure(Xml.text(answer, "opErrstr"), words);
        }
        return answer;
    }

    /** Returns the lines of a command that has no other output. */
    List<String> lines(String... words) {
        Output output = run("", words);
        if (output.exitCode() != 0) {
            throw failure(output.text().strip(), words);
        }
        return output.text().lines().toList();
    }

    private Output run(String option, String... words) {
        List<String> command = new ArrayList<>(List.of("gluster", "--mode=script"));
        if (!option.isEmpty()) {
            command.add(option);
        }
        command.addAll(List.of(words));
        try {
            return runner.run(command);
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot run 'gluster': " + e.getMessage(), "run this on a node of the cluster, as root", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while 'gluster' ran", "look at the volume: glujava volume status", e);
        }
    }

    private static CommandFailure failure(String said, String... words) {
        String first = String.join(" ", words.length > 3 ? List.of(words).subList(0, 3) : List.of(words));
        return new CommandFailure(
                "'gluster " + first + "' failed: " + (said.isEmpty() ? "it says nothing" : said),
                "is glusterd running here, and are all nodes connected? 'gluster pool list' shows them");
    }

    private static Optional<Element> parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (SAXException e) {
            return Optional.empty(); // a message, such as that glusterd does not run
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
