package org.glujava.lab.live;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests on real GlusterFS processes. Each test gets a {@link LiveLab} of its own, closed after it.
 * <p>The timeout runs on its own thread, because a call into a mount that does not answer cannot be interrupted; it
 * returns when the lab is closed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("live")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ExtendWith(LiveLabExtension.class)
@interface Live {}
