package org.glujava.command.gluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of a real {@code gluster}, by the first words of the command. */
public final class Recorded implements GlusterCli.Runner {
    public static final String DONE =
            "<?xml version=\"1.0\"?><cliOutput><opRet>0</opRet><opErrno>0</opErrno><opErrstr/></cliOutput>";
    public static final String REFUSED = "<?xml version=\"1.0\"?><cliOutput><opRet>-1</opRet><opErrno>30800</opErrno>"
            + "<opErrstr>option : nosuch does not exist</opErrstr></cliOutput>";

    private final Map<String, List<GlusterCli.Output>> answers = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Adds an answer to commands that begin so; the last one stays. */
    public Recorded answer(String words, int exitCode, String text) {
        answers.computeIfAbsent(words, first -> new ArrayList<>()).add(new GlusterCli.Output(exitCode, text));
        return this;
    }

    /** Adds the answer in a file. */
    public Recorded file(String words, String name) throws IOException {
        try (InputStream in = Recorded.class.getResourceAsStream(name)) {
            return answer(words, 0, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Returns the commands, without the program and its own options. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public GlusterCli.Output run(List<String> command) {
        String words = String.join(" ", command).replaceFirst("^gluster --mode=script (--xml )?", "");
        asked.add(words);
        List<GlusterCli.Output> found = answers.entrySet().stream()
                .filter(answer -> words.startsWith(answer.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer to " + words))
                .getValue();
        return found.size() > 1 ? found.remove(0) : found.get(0);
    }
}
