package org.chapeau.app.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server that keeps what it is given.
 */
@TestConfiguration(proxyBeanMethods = false)
class MailServer {

	@Bean(initMethod = "start", destroyMethod = "stop")
	GreenMail greenMail() {
		return new GreenMail(ServerSetup.SMTP.dynamicPort());
	}

	@Bean
	JavaMailSender mailSender(GreenMail server) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl() {
			@Override
			public int getPort() {
				return server.getSmtp().getPort();
			}
		};
		sender.setHost("127.0.0.1");
		return sender;
	}

}
