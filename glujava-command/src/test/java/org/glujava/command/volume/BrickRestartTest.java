package org.glujava.command.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.glujava.command.gluster.ClusterBrick;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.Recorded;
import org.junit.jupiter.api.Test;

class BrickRestartTest {
    private static final ClusterBrick BRICK = new ClusterBrick("1-1", "h", "/b");
    private static final String ONLINE = "<cliOutput><opRet>0</opRet><node><hostname>h</hostname><path>/b</path>"
            + "<status>1</status><client/></node></cliOutput>";

    private final StringWriter said = new StringWriter();

    /** Otherwise the daemons may wait for ten minutes. */
    @Test
    void files_that_are_not_healed_are_healed_now() {
        String summary =
                "<cliOutput><opRet>0</opRet><brick><totalNumberOfEntries>%</totalNumberOfEntries></brick></cliOutput>";
        Recorded gluster = new Recorded()
                .answer("volume status r clients", 0, ONLINE)
                .answer("volume status r", 0, ONLINE)
                .answer("volume heal r info summary", 0, summary.replace("%", "1"))
                .answer("volume heal r info summary", 0, summary.replace("%", "0"))
                .answer("volume heal r", 1, "Launching heal operation has been unsuccessful")
                .answer("system:: execute glujava end-brick r 1-1 /b", 0, "")
                .answer("volume start r force", 0, Recorded.DONE);
        GlusterVolume volume = new GlusterVolume("r", true, "Replicate", List.of(BRICK), Map.of());

        new BrickRestart(new GlusterCli(gluster), volume).all(new PrintWriter(said));

        assertThat(gluster.asked())
                .containsSubsequence(
                        "volume heal r info summary",
                        "volume heal r",
                        "volume heal r info summary",
                        "system:: execute glujava end-brick r 1-1 /b");
    }

    /** glusterd refuses to ask a brick that is not connected to it yet. */
    @Test
    void a_question_that_fails_while_the_brick_starts_is_asked_again() {
        Recorded gluster = new Recorded()
                .answer("volume status r clients", 0, Recorded.REFUSED)
                .answer("volume status r clients", 0, ONLINE)
                .answer("volume status r clients", 0, Recorded.REFUSED)
                .answer("volume status r clients", 0, ONLINE)
                .answer("volume status r", 0, Recorded.REFUSED)
                .answer("volume status r", 0, ONLINE)
                .answer("system:: execute glujava end-brick r 1-1 /b", 0, "")
                .answer("volume start r force", 0, Recorded.DONE);
        GlusterVolume volume = new GlusterVolume("r", true, "Distribute", List.of(BRICK), Map.of());

        new BrickRestart(new GlusterCli(gluster), volume).all(new PrintWriter(said));

        assertThat(said.toString().strip()).isEqualTo("restarted: h:/b");
        assertThat(gluster.asked()).hasSize(8);
    }
}
