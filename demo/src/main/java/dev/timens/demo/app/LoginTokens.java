package dev.timens.demo.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** Signs and checks the JSON Web Tokens that users log in with. */
final class LoginTokens {
    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    private final ServiceIdentity identity;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    LoginTokens(ServiceIdentity identity) {
        this.identity = identity;
        processor.setJWSKeySelector(new SingleKeyJWSKeySelector<>(ALGORITHM, identity.publicKey()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(null, Set.of("sub", "nbf", "exp")));
    }

    /** A token that is good from now on, for a week. */
    String issue(String user) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(user)
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(ALGORITHM), claims);
        token.sign(new ECDSASigner(identity.privateKey()));
        return token.serialize();
    }

    /** Whether the token is accepted now; if not, the library's own words. */
    String verdict(String token) throws ParseException, BadJOSEException, JOSEException {
        try {
            processor.process(token, null);
            return "accepted";
        } catch (BadJWTException rejected) {
            return "rejected: " + rejected.getMessage();
        }
    }
}
