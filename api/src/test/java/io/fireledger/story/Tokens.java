package io.fireledger.story;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens the demo does not issue. */
record Tokens(RSAKey key, String issuer) {
    /** A token of one role that covers the whole country; whose bearer is no officer. */
    String of(String role, Instant issuedAt, Duration life) {
        return signed(claims(role, issuedAt, life).build());
    }

    /** A token of one role that covers a division. */
    String ofDivision(String role, String division) {
        return signed(claims(role, Instant.now(), Duration.ofMinutes(5))
                .claim("division", division)
                .build());
    }

    /** A token of an officer whose reach is the whole country. */
    String ofOfficer(String role, String officer, String authority) {
        return signed(claims(role, Instant.now(), Duration.ofMinutes(5))
                .claim("officer", officer)
                .claim("authority", authority)
                .build());
    }

    String forAnotherServer() {
        return signed(claims("REGISTRAR", Instant.now(), Duration.ofMinutes(5))
                .audience("another")
                .build());
    }

    private JWTClaimsSet.Builder claims(String role, Instant issuedAt, Duration life) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("somebody")
                .audience("fireledger")
                .issueTime(Date.from(issuedAt))
                .notBeforeTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plus(life)))
                .claim("roles", List.of(role))
                .claim("division", "000000");
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
