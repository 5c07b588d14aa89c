SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.anchor (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);
CREATE TABLE public.ballot_box (
    poll character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.comment_slip (
    poll character varying(64) NOT NULL,
    id character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.contention (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    wording character varying(64) NOT NULL,
    raised_by character varying(64) NOT NULL,
    parked_at bigint NOT NULL,
    standing character varying(64) NOT NULL,
    source character varying(255),
    tabled integer NOT NULL,
    outcome character varying(64),
    reason character varying(64),
    settled_at bigint,
    erased boolean DEFAULT false NOT NULL,
    recipient character varying(64)
);
CREATE TABLE public.contention_log (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    contention integer NOT NULL,
    meeting character varying(64) NOT NULL,
    step character varying(64) NOT NULL,
    standing character varying(64) NOT NULL,
    by character varying(64),
    at bigint NOT NULL
);
CREATE SEQUENCE public.contention_log_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contention_log_number_seq OWNED BY public.contention_log.number;
CREATE TABLE public.forget_later (
    person character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.group_choice (
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    consent character varying(64) NOT NULL
);
CREATE TABLE public.group_figures (
    meeting character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    there boolean NOT NULL,
    heard boolean NOT NULL
);
CREATE TABLE public.installation (
    platform character varying(64) NOT NULL,
    enterprise character varying(255) NOT NULL,
    tenant character varying(255) NOT NULL,
    version integer NOT NULL,
    sealed text NOT NULL,
    installed_at bigint NOT NULL,
    refreshing bigint
);
CREATE TABLE public.journal (
    meeting character varying(64) NOT NULL,
    number integer NOT NULL,
    tenant character varying(255) NOT NULL,
    source character varying(255),
    body text NOT NULL
);
CREATE TABLE public.link (
    room character varying(64) NOT NULL,
    what character varying(64) NOT NULL,
    number integer NOT NULL
);
CREATE TABLE public.meeting (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    state character varying(64) NOT NULL,
    starts bigint,
    opened_at bigint,
    closed_at bigint
);
CREATE TABLE public.meeting_counts (
    meeting character varying(64) NOT NULL,
    events integer NOT NULL,
    people integer NOT NULL,
    heard integer NOT NULL,
    messages integer NOT NULL,
    words integer NOT NULL,
    turns integer NOT NULL
);
CREATE TABLE public.membership (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    role character varying(64) NOT NULL,
    meeting integer,
    event integer,
    until bigint
);
CREATE SEQUENCE public.membership_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.membership_number_seq OWNED BY public.membership.number;
CREATE TABLE public.note (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    kind character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    at bigint NOT NULL,
    about character varying(64),
    source character varying(255),
    corrects character varying(64)
);
CREATE SEQUENCE public.note_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.note_number_seq OWNED BY public.note.number;
CREATE TABLE public.oauth_state (
    state character varying(64) NOT NULL,
    until bigint NOT NULL
);
CREATE TABLE public.parcel (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    kind character varying(64) NOT NULL,
    at bigint NOT NULL,
    "to" character varying(64),
    card text,
    worker character varying(255),
    until bigint,
    delivered_at bigint,
    tries integer DEFAULT 0 NOT NULL,
    edition integer DEFAULT 0 NOT NULL,
    retires integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.person (
    id character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    account character varying(255),
    name text,
    seen bigint
);
CREATE TABLE public.poll (
    meeting character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    opened_at bigint NOT NULL,
    closes_at bigint NOT NULL,
    fewest integer NOT NULL,
    closed_at bigint,
    comments_fewest integer,
    seal character varying(64)
);
CREATE TABLE public.poll_comment (
    poll character varying(64) NOT NULL,
    id character varying(64) NOT NULL,
    text text NOT NULL
);
CREATE TABLE public.poll_result (
    poll character varying(64) NOT NULL,
    ballots integer NOT NULL,
    comments integer NOT NULL,
    counts text NOT NULL,
    deliveries text NOT NULL
);
CREATE TABLE public.preferences (
    person character varying(64) NOT NULL,
    invitations character varying(64) NOT NULL,
    asked boolean NOT NULL,
    direct boolean NOT NULL,
    language character varying(64) NOT NULL,
    plain boolean NOT NULL,
    more_time boolean NOT NULL,
    reminders boolean DEFAULT false NOT NULL
);
CREATE TABLE public.quote (
    words character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.roll (
    poll character varying(64) NOT NULL,
    person character varying(64) NOT NULL
);
CREATE TABLE public.room (
    number integer NOT NULL,
    key character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    title text NOT NULL,
    zone character varying(64) NOT NULL
);
CREATE SEQUENCE public.room_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.room_number_seq OWNED BY public.room.number;
CREATE TABLE public.series (
    room character varying(64) NOT NULL,
    first character varying(64) NOT NULL,
    zone character varying(64) NOT NULL,
    rule character varying(255) NOT NULL,
    minutes integer NOT NULL
);
CREATE TABLE public.shown (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    piece character varying(64) NOT NULL,
    channel character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);
CREATE TABLE public.spent_key (
    name character varying(64) NOT NULL
);
CREATE TABLE public.subject (
    room character varying(64) NOT NULL,
    about character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.team_group (
    room character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.wake (
    meeting character varying(64) NOT NULL,
    why character varying(64) NOT NULL,
    about character varying(64) NOT NULL,
    due bigint NOT NULL,
    ready bigint NOT NULL,
    worker character varying(255)
);
CREATE TABLE public.web_push_subscription (
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    endpoint character varying(1000) NOT NULL,
    p256dh character varying(255) NOT NULL,
    auth character varying(255) NOT NULL,
    created bigint NOT NULL
);
CREATE TABLE public.words (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    use character varying(64) NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    source character varying(255)
);
CREATE TABLE public.worker (
    id character varying(255) NOT NULL,
    beat bigint NOT NULL,
    web integer NOT NULL
);
CREATE TABLE public.workspace (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    enterprise character varying(255) NOT NULL,
    forget bigint,
    forgotten bigint
);
CREATE TABLE public.worry (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    "to" character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    named boolean NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL
);
ALTER TABLE ONLY public.contention_log ALTER COLUMN number SET DEFAULT nextval('public.contention_log_number_seq'::regclass);
ALTER TABLE ONLY public.membership ALTER COLUMN number SET DEFAULT nextval('public.membership_number_seq'::regclass);
ALTER TABLE ONLY public.note ALTER COLUMN number SET DEFAULT nextval('public.note_number_seq'::regclass);
ALTER TABLE ONLY public.room ALTER COLUMN number SET DEFAULT nextval('public.room_number_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0024');
INSERT INTO public.ballot_box VALUES ('id00002.1', 'qEn20il1obR59dUgvo/ot26kpdlL65oQeQJEm2reVjfGYCKhlCyfQthUKG15V1AyCxCVSdNw3VG4I+j9b9y0MvkxIIGZs4DNeSRLfY3XGvnVzhnYzmvnrlTCCcff0SmmUG/z4MensPzYuL6F+5+AGBha+6XvuzxpZWEA70jEW0Iry2a2cDZ67VoEM59Glq9wQ0iOyKwFJ/VRPGVpA7jiQFKvBk0xinFTTIlCwU6iVNzEGQidL6MkpzytJRVAmmF4fMf8gpVyFqOainlLu4VIuXrsZuGdZ8No6fRM8fIZHr9wfcHbW5DB6PIXibXIv0XDLyv8NtVaG6iiOtAb+q+C3FFSFl5SmfK5qpqgwz+Lu6P5eGimhrHutPCLFWThwWJskjYJ6AY0avTsnKZ3zBeptWc3t9TZIUA6aPX4Q3RmeICF/wBUbpF4NKBlpQmn1TA0G2DbtkC+32gHumMLk1F+8LFpBfrYMxecQE7W4j5Gb2Bf11o2v+08Nr4DAY8Vl1esyk/Xs9LYmnueQrXEvmxxzMSVm6xFRrwvssl0vwPRRB5nHnxLc6PTfuJWuawutjOT8EY+3yEdDIZ7BMZYXqk7KPCjQZG51Pi+gvUj1Kl+leviRWp6o7XSoTEOiWVA/Ak3W4ZUNHpkBkUl/T61cbJbV9iq8spJf5LK6kqLovLAHSgINehfPGwUeaPGPECUaTd1qu8wB6n47OJwJL7JzoFhJVOeDvSAdjS7AHqopdwd0+5Hsb8MC0ya32FiGHfFazjbcrVe4DvN6BzQ7kahByHuCaa0xhUGT/48vCp3vdMiyE0LOSRHcQeCj0A6qegCqvujm2uIHyPWw8UtXuGcs6fUPwaXdSj0KNKEuuXQxZ8nUujYwBCsinHMnHV2Y5D//qBINSXFaKFEZcT8m68Z6bdkQY9EUIkimJopWJWixPpUr8nsmMKnlIt+PytmbewiS8MDRJKcWF8Sc7V7ctI1N8nhoW5I2otIpewUBotg5QYfakhov97tHIauxDkgr1GQamdXpR8SwkgK/Ic4XKaAZA4iklzN8rbrQCZn3dfLsU0SnqlcQeSffUVj9gneDzZ27qBw/BnYy7fAHBeeLh8GyCOhbuZkean8UYp5YES3z1l6W1f1+JixDRx0d+FVoPYczt1mNItlzxO1EGzbnYHJQMswFJ1bVYqjSsH/dV2EZuF2EpHN6XKGcJ9Kp7s7Qf7MFSJ5XSCLuXBKhRdFlCsYNprmRCWfUfUrKCsrdiBzPA6UHPR0h6GPjqTwfG3pZ8tK4bl6XOj8v+UYNY8/l/dOX83rtX/jkwR+5370e3d5Z0uTrFla1m7sai6mXdBNo7e1ngjcScGe+A96yMgUAZQs3kc+YctkSUblvDMvbu49l+InpzZkLleve5LhN+SRYq32WyA75hiwy9SE3A+WRa3j9mrr7mUvu0QdB/QCaSuKnFEoaAvIcoICN8NQn/5aBb/VHIPy2roLd3vsBaGS8ENot2//YTulZEtOGSd+MX2H/UJDuTICRdXTncLMC5rjGbq52Q+Gp6w6G9s6VoHLjkLg0s0J/g2KAB0MS6TFZ3x9qiqppMQnxexN9rAL/ExYeV8DZFoFuHxcbkpsBlD2ulqcCbZCJzpwxm/XJ8/8E5YRy9vb/Ty8Add6bpJaKoeaDffGF2VFVlGce/7HcpBtFXu9ARbLMxfD68vD0jmL3Myj2t1TCx6XPygQAOzzU0RysAX+3W5qCSH0ecc2U3NbfwtnOEAW3AItnhzerrOA8ncDTX325Hcpa5/sS/XvrQLj74tqQXCtVscwu053A9ZW9DGfvcMstuSb3Njllvx0iLY61P+cQQ10c1hw6UIRMJBvyhzbBfmlQ9YCsz2UjuFQ6bT/PG9xyANaC1wyUJYb9BryzzmLWDu5UljnYm0AWUqudhiEKIV4Ri92fzKkwPpKJSTqajo7Axa+EZADa8pGbipVK1ELrK68MPB1uSHwVMzM5+OOqaeIQeVqYetO6/D9JYQYnctAjdeDy5pL66R3ZaH/PPQzIz+P0QM11bSL7Apl48evZ1Dq4RD6efP/L/KB12QFb6m4ScHzqB+zLUtBihQN3teIPSh76JXxsxoupky1EG5eyZRQJXah4CDPXelvYqPvlFOL7wb7P2+hQjgCcJbl3e8KWWZgwiQL0Ps/v6/iXYU2LO0ZuO2Md355ccovMAORJHIKavWDWTfBnrO3D28ZBxun170KTjRKdOrhBee6vYKZI75HfeRvNLCjMfTz5J2y2ug7922ehJDaOBahCtPEPPO36hgpGDzEEYth7hcpqdJSVG7SlkhzJVHPLa+7wH9dIxz1ofWunG2xWeaX4vPIRW7CA2X3x67iusVkeYvwvlDo3+EpDsVv0AF2blqTt8vWKWfGz7UzrmPP6ReyGgsmkqv6DNRjREroY71+pPr6LzeunHRbaO5qeoZ9CGfCP2N+udHOdtKDKx3+FyPzodE5WPsUxPDJAz5wEsitLpSTqEJI5A1qhJlTa0ifvzzyOYRnHC26aQ9BHdcN28M1+39ClUJrHUg/taKsgYXIxt6zCx/vUta82RjW4SIrb+RIEMO67pcxGpqtHa9w+oiCWbOVGf5+vsLTeQM68K91uLAqgWIbXCY7r7GGztnCZrGRGOWoNeuJTUICDkJjybqHz/fNpLu2KbzMZrU9CFPewHq/456YAB3EdFeOEqc5ZDb2uAq0J+OYfGgB3+AAPLQYH4yIVUAtRjPoqCruqnVVY5Z++tE7KeMPkjAtfsyv/TZIP7TQ1OPYBTmqUXzT7ilb1dAT9SmP2Kd6K4lvApuasEjPYyVSNbTFGwz4Lp0/QlU0esPWMGw70ymziwG5XMRmDhLO5FGF4djupjYcJhxMbkL4Du8peFFib3A5WhURcAX0VV92WYaqRzLujkudA/XxFTSygSsLL6GMncmvVK250WTZ72pH/tUuk/1aC7jRCS6cYuBH/nDV/12kw31nuuz1qj6b/lJTPVrI6v/AInwqjL+aVBKbNtkkDwws66DN52WvSjafFIqfLqhbVOrVLuA/wVh5O42yb0yvcbslpF58vQ0w+YTwWT4yZqF131JN8W/AcpY6V9RGHXf5fzQ6Y4MvxyzypP32i1s7x13g7jIhRGkkZjM5VzUnqGI7hAz9wfwnT/6bi0NfT+gOwOO2BI4YZDCSTrJj3DCx0eNICjqpeDDwBUyxw4SW3wKAHNHJOodg6bxOJbJDmqKHfaIPJHS9QzLbknPP25QdZ//3r0ZqO4UB1tNiqBrdaOQEf04RRcl0ZwLuT9buLF7mAfj/EPn4xPx13LxhB0goE+eFQyIJp7RQXZ3Wlz9UZ6wa9jQCV2SKu2Qd0KLy0p9ssRZGn86tuIMaqoqXtkvScU4G65u5k6FneihLnDXG3mw41KdrGIei6UbBWyn+UxPyluGmwsM73VR1q6C4jHNOS01m9jwFY+XVz5jmEwtAN44zE9mLPMzeKZY1yhu528H8ldjpawzR9VDd6hwF4fuakPex7061h7FLdzqCcWquwskseOLRxYNdEivtwom+ghBm6eVrakPh0jutC4egy4BHz8NdSKVR3A0h7td2PpaBbvOa+tTUJd6ZIz22/6JROefY0wTmpn9nkF4ja+Xzb+m4bJcadAgSAJwTFf7G4Ua04oEp1J7B+w+NQRt9hR8rqAMBKhk7KZApifExh60i8dKU12DpqSZOXYKSNZpT2zZsy9n5jtu6JM1UGcoxZhyHZ48jwnpOwIP/68J8Oo3o8s7OA1dzzqikCa7JcBdKIOdh5WTsr0bbZhp62fr4E8zA2SXZXmLBiZUNtdEyfO4V5tK1NyKq7mps9le2rqnb44yTrvCGJGEFU8H3SWk+/9FuvCtKrCXu61iYN59hN80VZ9chchb09TGAHr8mcwY/orJCKNdlmw/5GpcpTAS3qvTNVZSWb8GvdAt0IH8KP99JnGlEAGFSTy5w/kgZgGIfiMf+jnjG7AYZkRwtoODinYnNLCHcNvqlsdcS4UGgI6Cow2el85U86c0KZh5z7Xq5K0fV6xxv7T7JF5kk0Si5nkzglpW5PbHIchBEE8rPiCxT68z3oTK9/t8yukdbF+NDyy2ev2WgWA7BZlDwWuXZSYql4wQMZ5l/FKwQgMyx4Q6oQec4OYC6Km90txNhFT7SVORP2lQ6giMzHMlzjYx2lFuH1zDmBJCd57Bgkxm3HM2DaVuGEGWsR10X1UQn9dxNrRNW5nlxByzMoyIV+wLSpoFBdn/9IYm5yrNjA7J0SQeus4KDhCmP+qwd7ZN9ktjV0AxDve1W0OV5x9SjkCua5VBrpdxkPz5b010WBZAenKhesUEeETu8d4oYieaeYFgbxpvPyb11ggOqLiTkCENNYzc32BIjHSOuL6s7ixAKtUxW95peyY2PPYLe0TBv0jsjPgx9LRiWtlGsKDMIdY1mEDiA7YJgKPfdqAAXgten9sC3DYVozDLrevgpWHRnY8pIxr9hfdjzFKB+XF1lI+T4m4LYw3Sm5SxfzEEH/9sykujuPi8DxecG/KztmHR+srI4LX2uLLbK/mO7yDnvNaplJ/OsRCjsoJd8M7S6auF9ZunDL0EWV6QC2cUZgkjvsXgIL0ozSxjSjeNum9aMYn0NIfxeX5AM9TGOYW1S94+wT2DTeFvwKmqB0wS8lebPhAzAqhFYFmY3HhvhzY4eCnnZfcWGdOmd98anUEiZT16IjYTpiwglRBShIP6KL0HNYqmYO6lTO/r+9sD1YHa/8uf9G7yHam8fbgqIiNEFoOD/WIIquNXOoLliNB513kKlKo/oG1pbK83PzNNyc5ru2UlqrA0Cz1BGBjR8PiLuo57tYZIw/WMvdz9awk5z1eI4pcGnLcT/f8UfnjgmWawDvyvn4STmZe80kZzbkbdw//ZP2TtLZLo2YB46puJ6mF/Zs64wUjJPsZylDaxLR3VaGntOgX9auHaWoh3WCRRh5Nz9H7WunWGR8sYu05TiC5y5i4Cph7tUHH1bEWnWEXXdVvJ/zjDSB2E5Zrv/+L6IW/5wp6QU+ZP5gDTD3LiLJhtPeAZALiMU3nliOJd488PLIDG2L4o5Jooj7kGNRNhoNr9TmzgrcgCUrtPDNd7YrBJfBOSunnezvP0TGOw/eEbONxY1gv+iTs/X+3Jx7ptEMFkrvgBZHK4qbEI4gu0o9GRhFcbspWDzB6iuEyKfQsWIFEd1+jG1OKSxvOoUEudnrbiNyyWmVmu6JBythj/+l0NFO3QheqdxHZlxTNJ7IGeLUY4x+D2FQdo5MNQ5k8oQ/LZQJqp35jvifwUmzBjSxWqILYYZWFeRiBJ8ZG52EHVFcfDAPXa1iddYb90HXXPvo1Z9N+SsjTTiy/k3p15Kgjryt0kwRfacV5pacJwcbsZ/7UUR8b3tO9vsLfAggBjNaHqgPEY+LumEDg9MyoHRnWfLl1XA3uUArlQC3Co6Y+TeeolLy10GkG8lcne1pT89t9U8xOrgJ42H0Hl3C/t09TPuN2X7ivW4YpdzYMj+DEum+CBo/TEH5nGGuL/I4ostprEKdSUQ244maVxKmO+vWXzfRKjO68vhZYs8RTnKIRrr0ElCwNFUtPrHsv4VgeTIqaqmrzgQCqAQC4RkLpc3a+7ttpq1tkPHxZIn0mzs28X1/eHmVb9HNvVUYlLu9DO2QRT6lLRaUgfGWuXVKuIK9I/D+dBNzjTQeAYy1LJ/xBzEbZe7vIA/MVRMOkE7ZoV5v5lB2RiYVVzXOKf92AdEk+0vxUi/2nWJ4HUzKz65Pl2M6NGi2TsH+yvxUPNZq0pzS3w2efoHDCyt/Pt1Kp041/lyQwA=');
INSERT INTO public.comment_slip VALUES ('id00002.1', '800a559ff45a244ce81368c12c7a7d4d', 'KuxKIj9ne47xDqaMjKTDUMZ6swpWEo+t98QInuiXE/xU+9t4t9t+d3FDS8wUe/HomApXkaDrn/7IJnHI15a+1qbgGC98i/N3nr/2U1O+qe4ElaVp38wma4WDr5y4RTGlaj1k/x+nsNMeDpmAIQVXv16fWG2Qq3IPVEwViJlnBW4XU1tJkVg0+M9cHND7rF4/MFmGtlla/ikeQW2y7QEvd/0N9qs5Ro9jiQF9MNLAuv0Z592Rb5on9t2CEN3Ci3UXW9huckknkp8V+VWTDUiQcjbQ2I+HwID6OWUJ2eJOtbPjw3OrnMBEygsrLgVHHj8xfPTv7pg86Dy4nTlkDunFmPTQOw+l6rpupQMCv6F/mBIbEvmwd8t14SQeZtiNtiiCEX3dCSVUBQB+GixbTH6NkgS3vYgvhuKzphMkDRsHpBJOzt79UpJiPV16VXUe6YUeqRDXtOYBYJ7kzet0Kn6Zg5v12GgDOpRPXQ35YDsM/dngxzXaN1sglgQ+hCwB9aO0tn7eXeTGRNSGH8AYYBH66ahp2+KfejnAbzAuVmjw7Lp+zQkLDKYxuZGnqGFh7s78gFz6H4Tu58lK5mXPwCyrnpEbEe0okZSkoRIw79y0GL/+i/t1swbxmZei/D6STkA7P8WIYUiAEPRws1muQIas5s5Tu6d8BBPY4rNMsXhmPgEoaiMzyOHK7gI72u8emMnlfa/TzWzp6OjqoaSpBWhZhFsFAn7wKYItN1x02/qJcK1zthQalinL3H2Rnwo+2DKnfz9R962Ic+mzyr2VKUOtqEtag8vqhur8ykJZjStG5T5zLYq+qJSytFssfdijQOHe7KouLEvN6SD/2Z9judVe8KAv9tFlokVeYstX6QnIpSFUef1fWaEU83Eel92pnaGh5knu8uqBOAU/94/i/VKJJvQ9ewJ0cLwT10xevcZ4XM8L4J9HZHk3aF8NSEh9dC4c/lTeX57rykP7zFciohfMbwsZv+A93CoWk3zrkm3lqaHFuOF+HbeBfANBwvwNS+U0xkpDAerGrSA28fNtf3TTsDXCwIk168tdur4mrCg59t4aUX/L1NGl7AyrvRw1bJAsrTiIJTlR2zDVmJy77a1h/yGxgG36y5gvr8H53LiDcjPvPPHvygmRd47+yQ+zwdg44kPTuL09JR90bKKVejSyppXWHV/H69Pnk1gy1iSHmCyF6fSzw4Z+47Fk5cqdlqssRourTyW9WaJRIFAAQzZfmwPwe0LUBk2zFx91GeEepn/kY5bi434OPZe8bz7U/mLRgXFahlvKvOxYYoknko92//c2mlVle6wgttuvQdwiw+mBjXtguQXtegCtr3v3P7390o/0Fw+g3WB52qf0UOIuK83ahdNG/yib+JkrvFY0oHAX4Ze1nrDbmV61KVjQMM+cg9Tt6RwUIg7HOYvYKle2nHGCDVcOlSg/dvqXdvB5Fm2w3M1xamcwViTkTV1R5LvBidO8NW+PAg9CLKyYdqXDt93T9iyskPnuNoWXlr9SPr2cFubzqLj7Vc70KduceIi+dUV3Fi/vZQ7QCR1xfDn8NQ91j0nZFDxwZIfa44gHPpFiN0d79SILNhFUXHVywX5VX1fzN5b9J4LkR6OwHg/Uawebivw8eDITDfmZ0m7Zm+UAqjtA/C0Iofa6X4lM+smxgnEP2PGe+tyL+s3tOwqFPY79mHenY8MzEd1AYNhN0o4s9X2LfFw6RIf4wNitCO2DvY/Lip5rKGH9StSKxtvs3SfzjnTeNU1QowtAtyFtohykxBDAJy1OeJS/Z+WVpO/Q6roYsV1EopV75GEvxof2RLVvED0TlVCgQRrcT1Ly9w1LPSHxrYkNS/PjNl8PdFg3htFOmo64ZIcCvslZ/t8wZABvxsouWijqJ3mK1UUzuDhyn/lSD/qDYsrwGAbVUOZxwNz62h8fuhbWbIruwwbktX3IZz9aEJQRnF+3oi6c1tpTAyR0LISfRCGfIZM3pOmvUTYZlUH+r7Jr6tg9gBw82MZvCQ5Z5LjcCE5opfYq01muGl5GJsBy0RbqicpQyVH9pa8VNh5UWs62JwndCwZxk7+yuV8BDJ2kWolttF9vkxrurtVmpTPXtdzqOm469RPV4w1L+SMdHEUsJbSiGs1PwcdVOuJq2Ubqlul0ZDurzB58PHZDYvsWGekM4lTf/QkiKQFXrvi+7xnicE/F1xoUBQfmjNdVAJeS+HjPjE1QxdsOUu0nkUYY10NtGwuqkQspzIw0/sbCtA0uO2p+ofNvajxFJ9Ryu/yNn+4EIaOxbN2faOvE9ZxMtHoM4BDYwAsPeesjOMfRkOmsOAvBQNfzTcaO/TkP0xRLQKsiXJWShRH6cvaIhTSWuC7shQC21Dbq2ZmX2qEf4daqJi+1cQspA4MBrmxUItonZkBK3ueCZbW3k5R4Z27tsyZCcGexFdV8KMZOpccEvH6eOLFEayOlBIIDQRH/LJG//gXilgtIEBMr4c/v9ZhVO6ZkBFZqz0Wrl1kh21xYUgRol66KaL+zlyNaMDfxDSpmEx/TJoj1RkXo9nf0qhlsz7fj1Mr3ZjRAl9n4v2o5rYedxRgOJx3vEwX6VakLqRYmP8IPX93q8kpz5nkYm2a3BWHamWkiUQre+HEFe4ZEm4qKE0KlKO+P2j5WcIZmaTv5x6dv8lvHG7nX5oNGS4pEi7vB/+T3Gcp/Q3qmE3SsH6Dy09uStPCxa/9CjRxk3T+F4OYgSu55niHGw5tfPbCaN6FuC0xHYII6U90yWk43FJ3Vj+fc');
INSERT INTO public.comment_slip VALUES ('id00002.1', 'a7bfcf229ee348cfcc7f1c2689666665', 'LRwyFkEDG/iiAuTMCK/nEF7anq1u6BuuZW8MxtEApgRAZV7OkTd0U9sS63vJLWPfZHtFiePAPW3E3jIqCFNgyWaP9EW4mh1ywqiwWCtYtBKaO0grJ3GFLLsSqI9372nq7uKPnLIlPONWpgczijI0femx94MbLTpTmMMBlTaazLVhpx+aJ1vQ7Ttdknd/WcelkgUIEHamQxDBWw22Z+Q6U1HgP9lgLnKi31ux/k2wDxGiFLawVx/rOAxhsu5rADrh6ygpyyjkqLKWf8mTQr+Gra3dYW7o8qWYtalvvkTPofX/3jlaiELVJJnqkeOXTbpq6mF0cJKOf3FVmpl5k/GEJFv7G12u+aIKh1DcigQqHn3sPVClSN/RjVCD+y5RM1eXUrSBoaQgGJsTalxt1Zj02ZeQedHB0H9KguSct2eV/j7F6nCQBCMymwVOUgqYtccTG6JckTbhHBGqUP4KKoqm26nKWqbkDGVfYZJBp4uvS3Y8Z7y1d0TAUdto5K9duNA3M/VHJp1lMukssownhBI/KmxtHlED8351YpXcKdFuIw1AVLri666CK+5fMvhDS+QEF0+HlFwPkz4+SKhojO6kFdof5tRK1fDNABubEnPmGnwTJoVyXzt1EgdYELxUD9RtK29y/APdKzGS8DjN9ErD4ZV7pfKv4AHFt8I24r8Odb6mfG7ipVR4o5g2Q32HFpbUiREo855iQLAdAu9WV5abHPB8HQA9K0du7he+42ZmmB+z2nAktpgSGUE0vPLDf1b+tS/Tvhojq0XGsvRqL+pktrjExVidvnO4mm+3kOnhnHjp67cKIVQOPj6s/Lk1BrpkjDsGK13zs9Tw3pXI0V4dxZOqsbIpJqHmS/AdjCl2fbl+UNnDUAtQ3AaN6sPN+/ibw6QVPpKcA5MEjf2N487jsg2tM4I3LcjlonsnJCpFywERY7H0yWdWN0V0jTlOQVmts2eRfEwgfNpV9Dx8CIsJA+d1KKYll4jT/pxyN7NdVlQbaWohB/OXRustMA540i476XljyvsyLey2+0bkVA+RsAkhAE50cy+9Tj5Q9sw6JoTSrGN4ItHhTFPq6qK37BHKmPqlpf9+3TqurMeSnZKDgkuKFxiwKaDaFdCiuKzo0cI55iIioR0l47sOAXbB7ZiSxsj42N0RmDq5BXnQwRk4H5PU2+Vik5ZhvkpCmQdR27LIegO463swX48Y7of+pNB7TZyAzQ0BWmotaI8UYMNr1nwncigypb/14ulIIn0BOidUQrpbiz/eWXcFz1M0VY1vbUrC4YwxHmg4qh8CzIBh4SeBftGZNeYY7EqmrLR67MrZpOYmUQztXFgF3kbdIuDbxG+fT/0rtWV6WqGqqiYcHmHvUTQ4ZI2I3zeKWgUJ7pC+UhIRxeYZ+hxw7SMq0kw/RWW2ebCXm2UTdmgLfEfCDgouV4AMlVW0aenyNXOdeX0IS6Uqc6YIVkTSSx5b+HVw8HSY6rGqmnyLMfE/cy1cBuPv2Co5jtXZjXtPQzUnE5D2sYUd0pDvMFpbWkWDlH+n3A9zSx2uJC/dFTQy1iVmgkgZqfMhoQDfp78Kb6fPGbuHvmH6nKQZPIAGwV3KkgrcBr7k9veAUbA49H4iH4pgMAv+gtmYtoft8Y8ui8vaAZ10fD7JGIYle6AlOjX9hVcQAcnx5BQKF+F32F838iGhXWvk85qO0ApA3POM5/m6KZIXH0rcpOJTm2E5Ot27Jc0CmsAFaWARfAVqjksQXMEZmoz7t+N9l6YJPQmQAJEBTj05vtkVH82V/rbC0n2Ts7YwKuSitloDY36GTFz/uaVYY15IHAMa/HK+Ufrpzsw2405q4GGlYsFC9hs+nRdxx+MNo68ZtSnoLBdy7CSMxL6a5zBGgTdQL609XEFL+2KyUbdxv1ApS5Q2BjKbnioWa7awCWTDMZ/o1YzRJEoP3afbjTxgZ4RdrW8XtszhTNNXxTEHvM9VIUobnkstlx27e4v/2p97B/jkQTaV8gUNJvOUP47PCJDXpmMZLmHBl1f8o8lHqw5tBuPXH1QaoNbGMwqXC6shTn/YokewcFh7K0HHHkXEdb96brlOSChqAuTzkBD8Xbcbt0YSLNByZ+SE6mglKZVKgCKHkVYs+RSlBdUv7GCOBd/EfGIIg56nuzainXasGlJ04hxuaKoYWznPAutODWgt06WFrotlPguKByI0MWQWQfl8+OvkU5WNOnN+5IkdgBSzPvs6wS7XFg9qK2hF7oQ1IaJc0z2GQ2pKb1aHRuxUiyelx3Ys3DEYKeFW9uik3oRyDzYsKeqWi5AOchHuKZ6o6PPHuL3tVZZDNG4ecatCPcJ538WsvZRHBEQRTOQvDqg0OXJoPaZF1bMDPrpPlGRY3m+wRBNifJDCOZJkWlEXRsVzhysvCaXaaz9u5KKYb/HdFGwXLtPIHFsBTB4LnsA2W6MM+knk0C7AiizZwXmpHmRL3TJCRX5ymtuhNKRya4dKSDNXU7k+NvZpECdAsYJ8AWCs80C96w5YzlNidnJH2V8PhKPtBKH/Q5vPodmI2RRFmB691e1XXc0QGcVrpnBYfRekLbypEN9IlZKjwVKxnj1D5pxsI7hoX5jSbSwJv8nHoL1LbDS1+H5Tx0JV/c4PYkLmHAdurpUy0lq/V9TqXjHucPLuScP+V49v/eYa4pJuuGPS+1eSGkySOaFXSdAsReolauhSu6NmZ/KLdK3xQwn6qUNZuRz6UUpkfv3PVs+BrXziy0lAaTeb3LjETNx85RX2yId7om7i');
INSERT INTO public.contention VALUES ('id00001', 6, 'id00053', 'id00008', 1772564520000000, 'settled', NULL, 0, 'answered', 'id00059', 1772564535000000, false, NULL);
INSERT INTO public.contention VALUES ('id00001', 4, 'id00049', 'id00014', 1772564510000000, 'settled', NULL, 0, 'passed-on', 'id00072', 1772823775000000, false, 'id00073');
INSERT INTO public.contention VALUES ('id00001', 2, 'id00045', 'id00008', 1772564500000000, 'settled', NULL, 1, 'changed', 'id00080', 1773169425000000, false, NULL);
INSERT INTO public.contention VALUES ('id00001', 1, 'id00043', 'id00006', 1772564495000000, 'tabled', NULL, 2, NULL, NULL, NULL, false, NULL);
INSERT INTO public.contention VALUES ('id00001', 3, 'id00047', 'id00010', 1772564505000000, 'tabled', NULL, 2, NULL, NULL, NULL, false, NULL);
INSERT INTO public.contention VALUES ('id00001', 5, 'id00051', 'id00012', 1772564515000000, 'tabled', NULL, 2, NULL, NULL, NULL, false, NULL);
INSERT INTO public.contention VALUES ('id00001', 7, 'id00083', 'id00008', 1773169435000000, 'tabled', NULL, 1, NULL, NULL, NULL, false, NULL);
INSERT INTO public.contention VALUES ('id00001', 8, 'id00099', 'id00008', 1773774475000000, 'parked', NULL, 0, NULL, NULL, NULL, false, NULL);
INSERT INTO public.contention VALUES ('id00002', 1, 'id00110', 'id00006', 1773774515000000, 'parked', NULL, 0, NULL, NULL, NULL, false, NULL);
INSERT INTO public.contention VALUES ('id00002', 2, 'id00120', 'id00008', 1773774545000000, 'parked', NULL, 0, NULL, NULL, NULL, false, NULL);
INSERT INTO public.contention_log VALUES (1, 'id00001', 1, 'id00001.1', 'park', 'parked', 'id00006', 1772564495000000);
INSERT INTO public.contention_log VALUES (2, 'id00001', 2, 'id00001.1', 'park', 'parked', 'id00008', 1772564500000000);
INSERT INTO public.contention_log VALUES (3, 'id00001', 3, 'id00001.1', 'park', 'parked', 'id00010', 1772564505000000);
INSERT INTO public.contention_log VALUES (4, 'id00001', 4, 'id00001.1', 'park', 'parked', 'id00014', 1772564510000000);
INSERT INTO public.contention_log VALUES (5, 'id00001', 5, 'id00001.1', 'park', 'parked', 'id00012', 1772564515000000);
INSERT INTO public.contention_log VALUES (6, 'id00001', 6, 'id00001.1', 'park', 'parked', 'id00008', 1772564520000000);
INSERT INTO public.contention_log VALUES (7, 'id00001', 6, 'id00001.1', 'settle', 'settled', 'id00004', 1772564535000000);
INSERT INTO public.contention_log VALUES (8, 'id00001', 4, 'id00001.2', 'settle', 'settled', 'id00004', 1772823775000000);
INSERT INTO public.contention_log VALUES (9, 'id00001', 1, 'id00001.2', 'table', 'tabled', NULL, 1773169200000000);
INSERT INTO public.contention_log VALUES (10, 'id00001', 2, 'id00001.2', 'table', 'tabled', NULL, 1773169200000000);
INSERT INTO public.contention_log VALUES (11, 'id00001', 3, 'id00001.2', 'table', 'tabled', NULL, 1773169200000000);
INSERT INTO public.contention_log VALUES (12, 'id00001', 5, 'id00001.2', 'table', 'tabled', NULL, 1773169200000000);
INSERT INTO public.contention_log VALUES (13, 'id00001', 2, 'id00001.2', 'settle', 'settled', 'id00004', 1773169425000000);
INSERT INTO public.contention_log VALUES (14, 'id00001', 1, 'id00001.2', 'park-again', 'parked', 'id00004', 1773169430000000);
INSERT INTO public.contention_log VALUES (15, 'id00001', 7, 'id00001.2', 'park', 'parked', 'id00008', 1773169435000000);
INSERT INTO public.contention_log VALUES (16, 'id00001', 3, 'id00001.2', 'park-again', 'parked', 'id00004', 1773169450000000);
INSERT INTO public.contention_log VALUES (17, 'id00001', 5, 'id00001.2', 'park-again', 'parked', 'id00004', 1773169450000000);
INSERT INTO public.contention_log VALUES (18, 'id00001', 1, 'id00001.3', 'table', 'tabled', NULL, 1773774000000000);
INSERT INTO public.contention_log VALUES (19, 'id00001', 3, 'id00001.3', 'table', 'tabled', NULL, 1773774000000000);
INSERT INTO public.contention_log VALUES (20, 'id00001', 5, 'id00001.3', 'table', 'tabled', NULL, 1773774000000000);
INSERT INTO public.contention_log VALUES (21, 'id00001', 7, 'id00001.3', 'table', 'tabled', NULL, 1773774000000000);
INSERT INTO public.contention_log VALUES (22, 'id00001', 8, 'id00001.3', 'park', 'parked', 'id00008', 1773774475000000);
INSERT INTO public.contention_log VALUES (23, 'id00002', 1, 'id00002.1', 'park', 'parked', 'id00006', 1773774515000000);
INSERT INTO public.contention_log VALUES (24, 'id00002', 2, 'id00002.2', 'park', 'parked', 'id00008', 1773774545000000);
INSERT INTO public.group_choice VALUES ('id00001', 'id00006', 'id00019', 'counted');
INSERT INTO public.group_choice VALUES ('id00001', 'id00008', 'id00020', 'counted');
INSERT INTO public.group_choice VALUES ('id00001', 'id00010', 'id00019', 'counted');
INSERT INTO public.group_figures VALUES ('id00001.1', 'id00019', 'id00001', false, false);
INSERT INTO public.group_figures VALUES ('id00001.1', 'id00020', 'id00001', false, false);
INSERT INTO public.group_figures VALUES ('id00001.1', 'id00021', 'id00001', false, false);
INSERT INTO public.group_figures VALUES ('id00001.2', 'id00019', 'id00001', false, false);
INSERT INTO public.group_figures VALUES ('id00001.2', 'id00020', 'id00001', false, false);
INSERT INTO public.group_figures VALUES ('id00001.2', 'id00021', 'id00001', false, false);
INSERT INTO public.journal VALUES ('id00001.1', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-03T19:00:00Z","room":"id00001","number":1,"rules":{},"zone":"UTC"}');
INSERT INTO public.journal VALUES ('id00001.1', 2, 'stage/', 'id00003', '{"is":"FacilitatorAdded","at":"2026-03-03T19:00:00Z","by":"id00004","who":"id00004"}');
INSERT INTO public.journal VALUES ('id00001.1', 3, 'stage/', 'id00005', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00006"}');
INSERT INTO public.journal VALUES ('id00001.1', 4, 'stage/', 'id00007', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00008"}');
INSERT INTO public.journal VALUES ('id00001.1', 5, 'stage/', 'id00009', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00010"}');
INSERT INTO public.journal VALUES ('id00001.1', 6, 'stage/', 'id00011', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00012"}');
INSERT INTO public.journal VALUES ('id00001.1', 7, 'stage/', 'id00013', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00014"}');
INSERT INTO public.journal VALUES ('id00001.1', 8, 'stage/', 'id00015', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00016"}');
INSERT INTO public.journal VALUES ('id00001.1', 9, 'stage/', 'id00017', '{"is":"SeriesSet","at":"2026-03-03T19:00:05Z","by":"id00004","series":{"first":"2026-03-03T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"starts":"2026-03-10T19:00:00Z"}');
INSERT INTO public.journal VALUES ('id00001.1', 10, 'stage/', 'id00018', '{"is":"GroupsSet","at":"2026-03-03T19:00:10Z","by":"id00004","groups":["id00019","id00020","id00021"]}');
INSERT INTO public.journal VALUES ('id00001.1', 11, 'stage/', 'id00025', '{"is":"SupporterAsked","at":"2026-03-03T19:00:30Z","by":"id00006","who":"id00016"}');
INSERT INTO public.journal VALUES ('id00001.1', 12, 'stage/', 'id00026', '{"is":"SupportAnswered","at":"2026-03-03T19:00:35Z","by":"id00016","whom":"id00006","agrees":true}');
INSERT INTO public.journal VALUES ('id00001.1', 13, 'stage/', 'id00027', '{"is":"ItemAdded","at":"2026-03-03T19:00:40Z","by":"id00004","title":"id00028","goal":"id00029","minutes":20}');
INSERT INTO public.journal VALUES ('id00001.1', 14, 'stage/', 'id00030', '{"is":"ItemAdded","at":"2026-03-03T19:00:45Z","by":"id00004","title":"id00031","minutes":15,"vague":true}');
INSERT INTO public.journal VALUES ('id00001.1', 15, 'stage/', 'id00032', '{"is":"ItemAdded","at":"2026-03-03T19:00:50Z","by":"id00004","title":"id00033","vague":true}');
INSERT INTO public.journal VALUES ('id00001.1', 16, 'stage/', 'id00034', '{"is":"Opened","at":"2026-03-03T19:00:55Z","by":"id00004"}');
INSERT INTO public.journal VALUES ('id00001.1', 17, 'stage/', 'id00035', '{"is":"Came","at":"2026-03-03T19:01:00Z","by":"id00006"}');
INSERT INTO public.journal VALUES ('id00001.1', 18, 'stage/', 'id00036', '{"is":"Came","at":"2026-03-03T19:01:05Z","by":"id00008"}');
INSERT INTO public.journal VALUES ('id00001.1', 19, 'stage/', 'id00037', '{"is":"Came","at":"2026-03-03T19:01:10Z","by":"id00010"}');
INSERT INTO public.journal VALUES ('id00001.1', 20, 'stage/', 'id00038', '{"is":"Came","at":"2026-03-03T19:01:15Z","by":"id00012"}');
INSERT INTO public.journal VALUES ('id00001.1', 21, 'stage/', 'id00039', '{"is":"Came","at":"2026-03-03T19:01:20Z","by":"id00014"}');
INSERT INTO public.journal VALUES ('id00001.1', 22, 'stage/', 'id00040', '{"is":"Spoke","at":"2026-03-03T19:01:25Z","by":"id00006","ref":"message-id00040","words":13}');
INSERT INTO public.journal VALUES ('id00001.1', 23, 'stage/', 'id00041', '{"is":"Spoke","at":"2026-03-03T19:01:30Z","by":"id00014","ref":"message-id00041","words":14,"substantial":true,"wants":1}');
INSERT INTO public.journal VALUES ('id00001.1', 24, 'stage/', 'id00042', '{"is":"PointParked","at":"2026-03-03T19:01:35Z","by":"id00006","wording":"id00043"}');
INSERT INTO public.journal VALUES ('id00001.1', 25, 'stage/', 'id00044', '{"is":"PointParked","at":"2026-03-03T19:01:40Z","by":"id00008","wording":"id00045"}');
INSERT INTO public.journal VALUES ('id00001.1', 26, 'stage/', 'id00046', '{"is":"PointParked","at":"2026-03-03T19:01:45Z","by":"id00010","wording":"id00047"}');
INSERT INTO public.journal VALUES ('id00001.1', 27, 'stage/', 'id00048', '{"is":"PointParked","at":"2026-03-03T19:01:50Z","by":"id00014","wording":"id00049"}');
INSERT INTO public.journal VALUES ('id00001.1', 28, 'stage/', 'id00050', '{"is":"PointParked","at":"2026-03-03T19:01:55Z","by":"id00012","wording":"id00051"}');
INSERT INTO public.journal VALUES ('id00001.1', 29, 'stage/', 'id00052', '{"is":"PointParked","at":"2026-03-03T19:02:00Z","by":"id00008","wording":"id00053"}');
INSERT INTO public.journal VALUES ('id00001.1', 30, 'stage/', 'id00054', '{"is":"Noted","at":"2026-03-03T19:02:05Z","by":"id00008","words":"id00055"}');
INSERT INTO public.journal VALUES ('id00001.1', 31, 'stage/', 'id00056', '{"is":"Decided","at":"2026-03-03T19:02:10Z","by":"id00004","words":"id00057"}');
INSERT INTO public.journal VALUES ('id00001.1', 32, 'stage/', 'id00058', '{"is":"ContentionSettled","at":"2026-03-03T19:02:15Z","by":"id00004","number":6,"outcome":"answered","reason":"id00059"}');
INSERT INTO public.journal VALUES ('id00001.1', 33, 'stage/', 'id00060', '{"is":"Said","at":"2026-03-03T19:02:20Z","by":"id00004","words":"id00061","item":2}');
INSERT INTO public.journal VALUES ('id00001.1', 34, 'stage/', 'id00062', '{"is":"NextItem","at":"2026-03-03T19:02:25Z","by":"id00004"}');
INSERT INTO public.journal VALUES ('id00001.1', 35, 'stage/', 'id00063', '{"is":"Closed","at":"2026-03-03T19:02:30Z","by":"id00004"}');
INSERT INTO public.journal VALUES ('id00001.2', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-03T19:02:30Z","by":"id00004","room":"id00001","number":2,"rules":{},"zone":"Europe/London","starts":"2026-03-10T19:00:00Z","series":{"first":"2026-03-03T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"facilitators":["id00004"],"roster":["id00004","id00006","id00008","id00010","id00012","id00014"],"items":[{"title":"id00031","minutes":15,"carried":1},{"title":"id00033","carried":1}],"contentions":[{"number":1,"wording":"id00043","raised_by":"id00006","parked_at":"2026-03-03T19:01:35Z"},{"number":2,"wording":"id00045","raised_by":"id00008","parked_at":"2026-03-03T19:01:40Z"},{"number":3,"wording":"id00047","raised_by":"id00010","parked_at":"2026-03-03T19:01:45Z"},{"number":4,"wording":"id00049","raised_by":"id00014","parked_at":"2026-03-03T19:01:50Z"},{"number":5,"wording":"id00051","raised_by":"id00012","parked_at":"2026-03-03T19:01:55Z"}],"next_contention":7,"groups":["id00019","id00020","id00021"],"supporters":[{"supporter":"id00016","person":"id00006","number":1}],"after":"2026-03-03T19:02:30Z","shown":[{"about":"closed-1"},{"about":"listed-2.1"},{"about":"support-1","to":"id00006"}]}');
INSERT INTO public.journal VALUES ('id00001.1', 36, 'stage/', 'wake:id00001.1:groups-at-end:2026-03-03T19:02:30+00:00', '{"is":"RepresentationCounted","at":"2026-03-03T19:02:45Z","groups":["id00019","id00020","id00021"]}');
INSERT INTO public.journal VALUES ('id00001.2', 2, 'stage/', 'wake:id00001.2:reopen-ends:2026-03-03T19:12:30+00:00', '{"is":"Woke","at":"2026-03-03T19:12:30Z","why":"reopen-ends","due":"2026-03-03T19:12:30Z"}');
INSERT INTO public.journal VALUES ('id00001.1', 37, 'stage/', 'wake:id00001.1:poll-closes:2026-03-05T19:02:30+00:00', '{"is":"PollClosed","at":"2026-03-05T19:02:30Z","ballots":3,"comments":3}');
INSERT INTO public.journal VALUES ('id00001.2', 3, 'stage/', 'id00070', '{"is":"MembershipEnded","at":"2026-03-06T19:02:50Z","by":"id00014","who":"id00014","how":"self"}');
INSERT INTO public.journal VALUES ('id00001.2', 4, 'stage/', 'id00071', '{"is":"ContentionSettled","at":"2026-03-06T19:02:55Z","by":"id00004","number":4,"outcome":"passed-on","reason":"id00072","recipient":"id00073"}');
INSERT INTO public.journal VALUES ('id00001.2', 5, 'stage/', 'wake:id00001.2:groups-day-before:2026-03-09T19:00:00+00:00', '{"is":"RepresentationChecked","at":"2026-03-09T19:00:00Z","missing":["id00019","id00020","id00021"],"publicly_missing":["id00019","id00020","id00021"]}');
INSERT INTO public.journal VALUES ('id00001.2', 6, 'stage/', 'wake:id00001.2:reminder:2026-03-10T18:00:00+00:00', '{"is":"Woke","at":"2026-03-10T18:00:00Z","why":"reminder","due":"2026-03-10T18:00:00Z"}');
INSERT INTO public.journal VALUES ('id00001.2', 7, 'stage/', 'wake:id00001.2:meeting-due:2026-03-10T19:00:00+00:00', '{"is":"Woke","at":"2026-03-10T19:00:00Z","why":"meeting-due","due":"2026-03-10T19:00:00Z"}');
INSERT INTO public.journal VALUES ('id00001.2', 8, 'stage/', 'wake:id00001.2:groups-at-start:2026-03-10T19:00:00+00:00', '{"is":"RepresentationChecked","at":"2026-03-10T19:00:00Z","missing":["id00019","id00020","id00021"],"publicly_missing":["id00019","id00020","id00021"]}');
INSERT INTO public.journal VALUES ('id00001.2', 9, 'stage/', 'id00074', '{"is":"Came","at":"2026-03-10T19:03:20Z","by":"id00006"}');
INSERT INTO public.journal VALUES ('id00001.2', 10, 'stage/', 'id00075', '{"is":"Came","at":"2026-03-10T19:03:25Z","by":"id00008"}');
INSERT INTO public.journal VALUES ('id00001.2', 11, 'stage/', 'id00076', '{"is":"Came","at":"2026-03-10T19:03:30Z","by":"id00010"}');
INSERT INTO public.journal VALUES ('id00001.2', 12, 'stage/', 'id00077', '{"is":"Came","at":"2026-03-10T19:03:35Z","by":"id00012"}');
INSERT INTO public.journal VALUES ('id00001.2', 13, 'stage/', 'id00078', '{"is":"Spoke","at":"2026-03-10T19:03:40Z","by":"id00006","ref":"message-id00078","words":12,"substantial":true}');
INSERT INTO public.journal VALUES ('id00001.2', 14, 'stage/', 'id00079', '{"is":"ContentionSettled","at":"2026-03-10T19:03:45Z","by":"id00004","number":2,"outcome":"changed","reason":"id00080"}');
INSERT INTO public.journal VALUES ('id00001.2', 15, 'stage/', 'id00081', '{"is":"ContentionParkedAgain","at":"2026-03-10T19:03:50Z","by":"id00004","number":1}');
INSERT INTO public.journal VALUES ('id00001.2', 18, 'stage/', 'id00087', '{"is":"Closed","at":"2026-03-10T19:04:10Z","by":"id00004"}');
INSERT INTO public.journal VALUES ('id00001.3', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-10T19:04:10Z","by":"id00004","room":"id00001","number":3,"rules":{},"zone":"Europe/London","starts":"2026-03-17T19:00:00Z","series":{"first":"2026-03-03T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"facilitators":["id00004"],"roster":["id00004","id00006","id00008","id00010","id00012"],"items":[{"title":"id00031","minutes":15,"carried":2},{"title":"id00033","carried":2}],"contentions":[{"number":1,"wording":"id00043","raised_by":"id00006","parked_at":"2026-03-03T19:01:35Z","tabled":1},{"number":3,"wording":"id00047","raised_by":"id00010","parked_at":"2026-03-03T19:01:45Z","tabled":1},{"number":5,"wording":"id00051","raised_by":"id00012","parked_at":"2026-03-03T19:01:55Z","tabled":1},{"number":7,"wording":"id00083","raised_by":"id00008","parked_at":"2026-03-10T19:03:55Z"}],"next_contention":8,"groups":["id00019","id00020","id00021"],"supporters":[{"supporter":"id00016","person":"id00006","number":1}],"untold":[{"number":4,"wording":"id00049","raised_by":"id00014","parked_at":"2026-03-03T19:01:50Z","standing":"settled","outcome":"passed-on","reason":"id00072","recipient":"id00073","settled_at":"2026-03-06T19:02:55Z"}],"after":"2026-03-10T19:04:10Z","shown":[{"about":"closed-2"},{"about":"listed-3.1"},{"about":"support-1","to":"id00006"}]}');
INSERT INTO public.journal VALUES ('id00001.3', 3, 'stage/', 'wake:id00001.3:groups-day-before:2026-03-16T19:00:00+00:00', '{"is":"RepresentationChecked","at":"2026-03-16T19:00:00Z","missing":["id00019","id00020","id00021"],"publicly_missing":["id00019","id00020","id00021"]}');
INSERT INTO public.journal VALUES ('id00001.3', 4, 'stage/', 'wake:id00001.3:reminder:2026-03-17T18:00:00+00:00', '{"is":"Woke","at":"2026-03-17T18:00:00Z","why":"reminder","due":"2026-03-17T18:00:00Z"}');
INSERT INTO public.journal VALUES ('id00001.3', 6, 'stage/', 'wake:id00001.3:groups-at-start:2026-03-17T19:00:00+00:00', '{"is":"RepresentationChecked","at":"2026-03-17T19:00:00Z","missing":["id00019","id00020","id00021"],"publicly_missing":["id00019","id00020","id00021"]}');
INSERT INTO public.journal VALUES ('id00001.3', 7, 'stage/', 'wake:id00001.3:invite:2026-03-17T19:05:00+00:00', '{"is":"Woke","at":"2026-03-17T19:05:00Z","why":"invite","due":"2026-03-17T19:05:00Z"}');
INSERT INTO public.journal VALUES ('id00001.3', 8, 'stage/', 'id00090', '{"is":"Came","at":"2026-03-17T19:07:20Z","by":"id00006"}');
INSERT INTO public.journal VALUES ('id00001.3', 10, 'stage/', 'id00092', '{"is":"Came","at":"2026-03-17T19:07:30Z","by":"id00010"}');
INSERT INTO public.journal VALUES ('id00001.3', 12, 'stage/', 'id00094', '{"is":"Came","at":"2026-03-17T19:07:40Z","by":"id00004"}');
INSERT INTO public.journal VALUES ('id00001.3', 16, 'stage/', 'id00100', '{"is":"Noted","at":"2026-03-17T19:08:00Z","by":"id00010","words":"id00101"}');
INSERT INTO public.journal VALUES ('id00002.1', 2, 'stage/', 'id00102', '{"is":"Opened","at":"2026-03-17T19:08:05Z","by":"id00004"}');
INSERT INTO public.journal VALUES ('id00002.1', 3, 'stage/', 'id00103', '{"is":"Came","at":"2026-03-17T19:08:10Z","by":"id00006"}');
INSERT INTO public.journal VALUES ('id00002.1', 5, 'stage/', 'id00105', '{"is":"Came","at":"2026-03-17T19:08:20Z","by":"id00010"}');
INSERT INTO public.journal VALUES ('id00002.1', 8, 'stage/', 'id00109', '{"is":"PointParked","at":"2026-03-17T19:08:35Z","by":"id00006","wording":"id00110"}');
INSERT INTO public.journal VALUES ('id00002.1', 10, 'stage/', 'id00113', '{"is":"Closed","at":"2026-03-17T19:08:45Z","by":"id00004"}');
INSERT INTO public.journal VALUES ('id00002.2', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-17T19:08:45Z","by":"id00004","room":"id00002","number":2,"rules":{},"zone":"UTC","facilitators":["id00004"],"roster":["id00004","id00006","id00008","id00010","id00012","id00108"],"contentions":[{"number":1,"wording":"id00110","raised_by":"id00006","parked_at":"2026-03-17T19:08:35Z"}],"next_contention":2,"after":"2026-03-17T19:08:45Z","shown":[{"about":"closed-1"}]}');
INSERT INTO public.journal VALUES ('id00002.2', 2, 'stage/', 'id00118', '{"is":"SeriesSet","at":"2026-03-17T19:09:00Z","by":"id00004","series":{"first":"2026-03-24T10:00","zone":"Europe/London","rule":"FREQ=MONTHLY;BYDAY=4TU","minutes":45},"starts":"2026-03-24T10:00:00Z"}');
INSERT INTO public.journal VALUES ('id00002.2', 3, 'stage/', 'id00119', '{"is":"PointParked","at":"2026-03-17T19:09:05Z","by":"id00008","wording":"id00120"}');
INSERT INTO public.journal VALUES ('id00002.2', 4, 'stage/', 'id00121', '{"is":"ItemAdded","at":"2026-03-17T19:09:10Z","by":"id00004","title":"id00122","minutes":10,"vague":true}');
INSERT INTO public.journal VALUES ('id00001.2', 16, 'stage/', 'id00082', '{"is":"PointParked","at":"2026-03-10T19:03:55Z","by":"id00008","wording":"id00083"}');
INSERT INTO public.journal VALUES ('id00001.2', 17, 'stage/', 'id00084', '{"is":"Decided","at":"2026-03-10T19:04:00Z","by":"id00004","words":"id00085"}');
INSERT INTO public.journal VALUES ('id00001.2', 19, 'stage/', 'wake:id00001.2:groups-at-end:2026-03-10T19:04:10+00:00', '{"is":"RepresentationCounted","at":"2026-03-10T19:04:15Z","groups":["id00019","id00020","id00021"]}');
INSERT INTO public.journal VALUES ('id00001.3', 2, 'stage/', 'wake:id00001.3:reopen-ends:2026-03-10T19:14:10+00:00', '{"is":"Woke","at":"2026-03-10T19:14:10Z","why":"reopen-ends","due":"2026-03-10T19:14:10Z"}');
INSERT INTO public.journal VALUES ('id00001.2', 20, 'stage/', 'wake:id00001.2:poll-closes:2026-03-12T19:04:10+00:00', '{"is":"PollClosed","at":"2026-03-12T19:04:10Z","ballots":1}');
INSERT INTO public.journal VALUES ('id00001.3', 5, 'stage/', 'wake:id00001.3:meeting-due:2026-03-17T19:00:00+00:00', '{"is":"Woke","at":"2026-03-17T19:00:00Z","why":"meeting-due","due":"2026-03-17T19:00:00Z"}');
INSERT INTO public.journal VALUES ('id00001.3', 9, 'stage/', 'id00091', '{"is":"Came","at":"2026-03-17T19:07:25Z","by":"id00008"}');
INSERT INTO public.journal VALUES ('id00001.3', 11, 'stage/', 'id00093', '{"is":"Came","at":"2026-03-17T19:07:35Z","by":"id00012"}');
INSERT INTO public.journal VALUES ('id00001.3', 13, 'stage/', 'id00095', '{"is":"Spoke","at":"2026-03-17T19:07:45Z","by":"id00006","ref":"message-id00095","words":13,"substantial":true}');
INSERT INTO public.journal VALUES ('id00001.3', 14, 'stage/', 'id00096', '{"is":"HandRaised","at":"2026-03-17T19:07:50Z","by":"id00012","reason":"id00097"}');
INSERT INTO public.journal VALUES ('id00001.3', 15, 'stage/', 'id00098', '{"is":"PointParked","at":"2026-03-17T19:07:55Z","by":"id00008","wording":"id00099"}');
INSERT INTO public.journal VALUES ('id00002.1', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-17T19:08:05Z","room":"id00002","number":1,"rules":{},"zone":"UTC"}');
INSERT INTO public.journal VALUES ('id00002.1', 4, 'stage/', 'id00104', '{"is":"Came","at":"2026-03-17T19:08:15Z","by":"id00008"}');
INSERT INTO public.journal VALUES ('id00002.1', 6, 'stage/', 'id00106', '{"is":"Came","at":"2026-03-17T19:08:25Z","by":"id00012"}');
INSERT INTO public.journal VALUES ('id00002.1', 7, 'stage/', 'id00107', '{"is":"Came","at":"2026-03-17T19:08:30Z","by":"id00108"}');
INSERT INTO public.journal VALUES ('id00002.1', 9, 'stage/', 'id00111', '{"is":"Decided","at":"2026-03-17T19:08:40Z","by":"id00004","words":"id00112"}');
INSERT INTO public.meeting VALUES ('id00001.1', 'id00001', 1, 'closed', 1773169200000000, 1772564455000000, 1772564550000000);
INSERT INTO public.meeting VALUES ('id00001.2', 'id00001', 2, 'closed', 1773169200000000, 1773169200000000, 1773169450000000);
INSERT INTO public.meeting VALUES ('id00001.3', 'id00001', 3, 'open', 1773774000000000, 1773774000000000, NULL);
INSERT INTO public.meeting VALUES ('id00002.1', 'id00002', 1, 'closed', NULL, 1773774485000000, 1773774525000000);
INSERT INTO public.meeting VALUES ('id00002.2', 'id00002', 2, 'planned', 1774346400000000, NULL, NULL);
INSERT INTO public.membership VALUES (1, 'id00001', 'id00004', 'facilitator', 1, 2, NULL);
INSERT INTO public.membership VALUES (2, 'id00001', 'id00006', 'member', 1, 3, NULL);
INSERT INTO public.membership VALUES (3, 'id00001', 'id00008', 'member', 1, 4, NULL);
INSERT INTO public.membership VALUES (4, 'id00001', 'id00010', 'member', 1, 5, NULL);
INSERT INTO public.membership VALUES (5, 'id00001', 'id00012', 'member', 1, 6, NULL);
INSERT INTO public.membership VALUES (7, 'id00001', 'id00016', 'supporter', 1, 8, NULL);
INSERT INTO public.membership VALUES (6, 'id00001', 'id00014', 'member', 1, 7, 1772823770000000);
INSERT INTO public.membership VALUES (10, 'id00002', 'id00004', 'facilitator', 1, 2, NULL);
INSERT INTO public.membership VALUES (12, 'id00002', 'id00006', 'member', 1, 3, NULL);
INSERT INTO public.membership VALUES (13, 'id00002', 'id00008', 'member', 1, 4, NULL);
INSERT INTO public.membership VALUES (14, 'id00002', 'id00010', 'member', 1, 5, NULL);
INSERT INTO public.membership VALUES (15, 'id00002', 'id00012', 'member', 1, 6, NULL);
INSERT INTO public.membership VALUES (16, 'id00002', 'id00108', 'member', 1, 7, NULL);
INSERT INTO public.note VALUES (1, 'id00001', 'id00001.1', 'note', 'id00055', 'id00008', 1772564525000000, 'id00028', NULL, NULL);
INSERT INTO public.note VALUES (2, 'id00001', 'id00001.1', 'decision', 'id00057', 'id00004', 1772564530000000, 'id00028', NULL, NULL);
INSERT INTO public.note VALUES (3, 'id00001', 'id00001.2', 'decision', 'id00085', 'id00004', 1773169440000000, 'id00031', NULL, NULL);
INSERT INTO public.note VALUES (4, 'id00001', 'id00001.3', 'note', 'id00101', 'id00010', 1773774480000000, 'id00031', NULL, NULL);
INSERT INTO public.note VALUES (5, 'id00002', 'id00002.1', 'decision', 'id00112', 'id00004', 1773774520000000, NULL, NULL, NULL);
INSERT INTO public.parcel VALUES ('id00001', 1, 32, 1, 'whisper', 1772564535000000, 'id00008', '{"kind":"your-point","title":{"key":"your-point-title"},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00053"}}},{"key":"became-answered"},{"key":"became-answer","slots":{"words":{"is":"words","id":"id00059"}}},{"key":"your-point-thanks"}]}', 'courier', 1772564595000000, 1772564535000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 26, 0, 'post', 1772564505000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":3}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00047"}}},{"key":"parked-promise"}],"thread":"point-3"}', 'courier', 1772564565000000, 1772564505000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 12, 0, 'whisper', 1772564435000000, 'id00006', '{"kind":"support","lines":[{"key":"support-begun-who","slots":{"name":{"is":"name","who":"id00016"}}},{"key":"support-begun"}],"buttons":[{"label":{"key":"button-supporter-end"},"command":"supporter","args":{"what":"end"}}],"about":"support-1"}', 'courier', 1772564495000000, 1772564435000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 11, 0, 'whisper', 1772564430000000, 'id00016', '{"kind":"support-offer","title":{"key":"support-offer-title"},"lines":[{"key":"support-offer","slots":{"name":{"is":"name","who":"id00006"}}},{"key":"support-offer-means"}],"buttons":[{"label":{"key":"button-support-yes"},"command":"supporter","args":{"what":"accept","person":"id:id00006"},"style":"main"},{"label":{"key":"button-support-no"},"command":"supporter","args":{"what":"decline","person":"id:id00006"}}],"about":"support-offer-1"}', 'courier', 1772564495000000, 1772564435000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 27, 0, 'post', 1772564510000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":4}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00049"}}},{"key":"parked-promise"}],"thread":"point-4"}', 'courier', 1772564570000000, 1772564510000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 24, 0, 'post', 1772564495000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":1}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00043"}}},{"key":"parked-promise"}],"thread":"point-1"}', 'courier', 1772564555000000, 1772564495000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 25, 0, 'post', 1772564500000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":2}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00045"}}},{"key":"parked-promise"}],"thread":"point-2"}', 'courier', 1772564560000000, 1772564500000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 31, 0, 'post', 1772564530000000, NULL, '{"kind":"decision","title":{"key":"decision-title"},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00057"}}},{"key":"decision-kept"}]}', 'courier', 1772564590000000, 1772564530000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 28, 0, 'post', 1772564515000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":5}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00051"}}},{"key":"parked-promise"}],"thread":"point-5"}', 'courier', 1772564575000000, 1772564515000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 29, 0, 'post', 1772564520000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":6}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00053"}}},{"key":"parked-promise"}],"thread":"point-6"}', 'courier', 1772564580000000, 1772564520000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 34, 1, 'post', 1772564545000000, NULL, '{"kind":"said","title":{"key":"said-title-item","slots":{"title":{"is":"words","id":"id00031"}}},"lines":[{"key":"said-by","slots":{"name":{"is":"name","who":"id00004"},"words":{"is":"words","id":"id00061"}}}]}', 'courier', 1772564605000000, 1772564545000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 32, 0, 'post', 1772564535000000, NULL, '{"kind":"settled","title":{"key":"settled-title","slots":{"number":6}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00053"}}},{"key":"became-answered"},{"key":"became-answer","slots":{"words":{"is":"words","id":"id00059"}}}],"thread":"point-6"}', 'courier', 1772564595000000, 1772564535000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 16, 0, 'post', 1772564455000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":1}},"lines":[{"key":"opening"}],"parts":[{"heading":{"key":"agenda"},"lines":[{"key":"agenda-line","slots":{"place":1,"title":{"is":"words","id":"id00028"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":1200}}},{"key":"agenda-line","slots":{"place":2,"title":{"is":"words","id":"id00031"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":900}}},{"key":"agenda-line","slots":{"place":3,"title":{"is":"words","id":"id00033"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"term","key":"no-time-box"}}}]}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-1"}', 'courier', 1772564610000000, 1772564550000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 5, 'whisper', 1772564550000000, 'id00012', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 37, 0, 'post', 1772737350000000, NULL, '{"kind":"poll-results","title":{"key":"poll-results-title","slots":{"number":1}},"lines":[{"key":"poll-too-few","slots":{"ballots":3,"fewest":4}}]}', 'courier', 1772737410000000, 1772737350000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 34, 0, 'post', 1772564545000000, NULL, '{"kind":"item","title":{"key":"item-begins","slots":{"place":2,"title":{"is":"words","id":"id00031"}}},"facts":[{"label":{"key":"time-left"},"value":{"key":"left","slots":{"time":{"is":"left","until":"2026-03-03T19:17:25Z"}}}}],"about":"item-1.2"}', 'courier', 1772564610000000, 1772564550000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 1, 'whisper', 1772564550000000, 'id00004', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 2, 'whisper', 1772564550000000, 'id00006', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 6, 'whisper', 1772564550000000, 'id00014', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 3, 'whisper', 1772564550000000, 'id00008', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 4, 'whisper', 1772564550000000, 'id00010', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772737410000000, 1772737350000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 5, 0, 'whisper', 1773082800000000, 'id00004', '{"kind":"groups-missing","title":{"key":"groups-missing-title","slots":{"number":2}},"lines":[{"key":"groups-missing","slots":{"groups":{"is":"all","of":[{"is":"words","id":"id00019"},{"is":"words","id":"id00020"},{"is":"words","id":"id00021"}]}}},{"key":"groups-missing-how"},{"key":"groups-missing-ways"}],"buttons":[{"label":{"key":"button-move-item"},"command":"agenda move","ask":true},{"label":{"key":"button-missing-minutes"},"command":"groups list","args":{"share":"minutes"}},{"label":{"key":"button-missing-room"},"command":"groups list","args":{"share":"room"},"style":"careful"}],"about":"meeting-2"}', 'courier', 1773169510000000, 1773169450000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 14, 0, 'post', 1773169425000000, NULL, '{"kind":"settled","title":{"key":"settled-title","slots":{"number":2}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00045"}}},{"key":"became-changed"},{"key":"became-why","slots":{"words":{"is":"words","id":"id00080"}}}],"thread":"point-2"}', 'courier', 1773169485000000, 1773169425000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 14, 1, 'whisper', 1773169425000000, 'id00008', '{"kind":"your-point","title":{"key":"your-point-title"},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00045"}}},{"key":"became-changed"},{"key":"became-why","slots":{"words":{"is":"words","id":"id00080"}}},{"key":"your-point-thanks"}]}', 'courier', 1773169485000000, 1773169425000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 7, 'whisper', 1772564550000000, 'id00004', '{"kind":"unfinished","lines":[{"key":"unfinished","slots":{"title":{"is":"words","id":"id00031"}}},{"key":"unfinished-if"}],"buttons":[{"label":{"key":"button-finished"},"command":"agenda drop","args":{"item":"id:1","meeting":2}}],"about":"listed-2.1"}', 'courier', 1773169510000000, 1773169450000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 7, 0, 'post', 1773169200000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":2}},"lines":[{"key":"opening"}],"parts":[{"heading":{"key":"agenda"},"lines":[{"key":"agenda-line","slots":{"place":1,"title":{"is":"words","id":"id00031"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":900}}},{"key":"agenda-line","slots":{"place":2,"title":{"is":"words","id":"id00033"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"term","key":"no-time-box"}}}]}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-2"}', 'courier', 1773169510000000, 1773169450000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 0, 'post', 1772564550000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":1}},"lines":[{"key":"closing-heard","slots":{"heard":3,"here":6}},{"key":"recorded-count","slots":{"decisions":1,"notes":1}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-03-10T19:00:00Z","zone":"Europe/London"}}},{"key":"closing-poll"}],"parts":[{"heading":{"key":"decisions-heading"},"lines":[{"key":"note-line-about","slots":{"words":{"is":"words","id":"id00057"},"title":{"is":"words","id":"id00028"}}}]},{"heading":{"key":"closing-carried"},"lines":[{"key":"bullet","slots":{"words":{"is":"words","id":"id00031"}}},{"key":"bullet","slots":{"words":{"is":"words","id":"id00033"}}}]},{"heading":{"key":"closing-parked"},"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00043"}}},{"key":"point","slots":{"number":2,"words":{"is":"words","id":"id00045"}}},{"key":"point","slots":{"number":3,"words":{"is":"words","id":"id00047"}}},{"key":"point","slots":{"number":4,"words":{"is":"words","id":"id00049"}}},{"key":"point","slots":{"number":5,"words":{"is":"words","id":"id00051"}}}]}],"buttons":[{"label":{"key":"button-reopen"},"command":"reopen","args":{"meeting":1}}],"files":[{"kind":"minutes","meeting":"id00001.1","title":{"key":"minutes-title","slots":{"number":1}},"alt":[{"key":"minutes-alt"}]}],"about":"closed-1","hints":[{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}]}', 'courier', 1772565210000000, 1772565150000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 4, 0, 'post', 1772823775000000, NULL, '{"kind":"settled","title":{"key":"settled-title","slots":{"number":4}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00049"}}},{"key":"became-passed-on-to","slots":{"recipient":{"is":"words","id":"id00073"}}},{"key":"became-why","slots":{"words":{"is":"words","id":"id00072"}}}],"thread":"point-4"}', 'courier', 1772823835000000, 1772823775000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 16, 0, 'post', 1773169435000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":7}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00083"}}},{"key":"parked-promise"}],"thread":"point-7"}', 'courier', 1773169495000000, 1773169435000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 10, 3, 'whisper', 1773774525000000, 'id00008', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1773774585000000, 1773774525000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 10, 4, 'whisper', 1773774525000000, 'id00010', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1773774585000000, 1773774525000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 17, 0, 'post', 1773169440000000, NULL, '{"kind":"decision","title":{"key":"decision-title"},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00085"}}},{"key":"decision-kept"}]}', 'courier', 1773169500000000, 1773169440000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 18, 6, 'whisper', 1773169450000000, 'id00004', '{"kind":"unfinished","lines":[{"key":"unfinished","slots":{"title":{"is":"words","id":"id00031"}}},{"key":"unfinished-if"}],"buttons":[{"label":{"key":"button-finished"},"command":"agenda drop","args":{"item":"id:1","meeting":3}}],"about":"listed-3.1"}', 'courier', 1773169510000000, 1773169450000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 10, 5, 'whisper', 1773774525000000, 'id00012', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1773774585000000, 1773774525000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 10, 6, 'whisper', 1773774525000000, 'id00108', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1773774585000000, 1773774525000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 2, 3, 0, 'post', 1773774545000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":2}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00120"}}},{"key":"parked-promise"}],"thread":"point-2"}', 'courier', 1773774605000000, 1773774545000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 18, 2, 'whisper', 1773169450000000, 'id00006', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1773342310000000, 1773342250000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 18, 1, 'whisper', 1773169450000000, 'id00004', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1773342310000000, 1773342250000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 18, 3, 'whisper', 1773169450000000, 'id00008', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1773342310000000, 1773342250000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 18, 4, 'whisper', 1773169450000000, 'id00010', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1773342310000000, 1773342250000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 18, 5, 'whisper', 1773169450000000, 'id00012', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1773342310000000, 1773342250000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 2, 7, 1, 'post', 1773169200000000, NULL, '{"kind":"tabled","title":{"key":"tabled-title","slots":{"count":4}},"lines":[{"key":"tabled-ask"}],"parts":[{"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00043"}}},{"key":"tabled-first"}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":1}},"command":"settle","args":{"contention":1},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":1}},"command":"park-again","args":{"contention":1}}],"thread":"point-1","about":"tabled-2.1"},{"lines":[{"key":"point","slots":{"number":2,"words":{"is":"words","id":"id00045"}}},{"key":"tabled-first"}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":2}},"command":"settle","args":{"contention":2},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":2}},"command":"park-again","args":{"contention":2}}],"thread":"point-2","about":"tabled-2.2"},{"lines":[{"key":"point","slots":{"number":3,"words":{"is":"words","id":"id00047"}}},{"key":"tabled-first"}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":3}},"command":"settle","args":{"contention":3},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":3}},"command":"park-again","args":{"contention":3}}],"thread":"point-3","about":"tabled-2.3"},{"lines":[{"key":"point","slots":{"number":5,"words":{"is":"words","id":"id00051"}}},{"key":"tabled-first"}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":5}},"command":"settle","args":{"contention":5},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":5}},"command":"park-again","args":{"contention":5}}],"thread":"point-5","about":"tabled-2.5"}]}', 'courier', 1773169510000000, 1773169450000000, 4, 4, 1);
INSERT INTO public.parcel VALUES ('id00001', 3, 3, 0, 'whisper', 1773687600000000, 'id00004', '{"kind":"groups-missing","title":{"key":"groups-missing-title","slots":{"number":3}},"lines":[{"key":"groups-missing","slots":{"groups":{"is":"all","of":[{"is":"words","id":"id00019"},{"is":"words","id":"id00020"},{"is":"words","id":"id00021"}]}}},{"key":"groups-missing-how"},{"key":"groups-missing-ways"}],"buttons":[{"label":{"key":"button-move-item"},"command":"agenda move","ask":true},{"label":{"key":"button-missing-minutes"},"command":"groups list","args":{"share":"minutes"}},{"label":{"key":"button-missing-room"},"command":"groups list","args":{"share":"room"},"style":"careful"}],"about":"meeting-3"}', 'courier', 1773687660000000, 1773687600000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 10, 0, 'post', 1773774525000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":1}},"lines":[{"key":"closing-heard","slots":{"heard":0,"here":6}},{"key":"recorded-count","slots":{"decisions":1,"notes":0}},{"key":"closing-poll"}],"parts":[{"heading":{"key":"decisions-heading"},"lines":[{"key":"note-line","slots":{"words":{"is":"words","id":"id00112"}}}]},{"heading":{"key":"closing-parked-open"},"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00110"}}}]}],"buttons":[{"label":{"key":"button-reopen"},"command":"reopen","args":{"meeting":1}}],"files":[{"kind":"minutes","meeting":"id00002.1","title":{"key":"minutes-title","slots":{"number":1}},"alt":[{"key":"minutes-alt"}]}],"about":"closed-1","hints":[{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}]}', 'courier', 1773774585000000, 1773774525000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 10, 1, 'whisper', 1773774525000000, 'id00004', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1773774585000000, 1773774525000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 10, 2, 'whisper', 1773774525000000, 'id00006', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00002.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1773774585000000, 1773774525000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 2, 0, 'post', 1773774485000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":1}},"lines":[{"key":"opening"}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-1"}', 'courier', 1773774585000000, 1773774525000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00002', 1, 8, 0, 'post', 1773774515000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":1}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00110"}}},{"key":"parked-promise-open"}],"thread":"point-1"}', 'courier', 1773774575000000, 1773774515000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 18, 0, 'post', 1773169450000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":2}},"lines":[{"key":"closing-heard","slots":{"heard":1,"here":5}},{"key":"recorded-count","slots":{"decisions":1,"notes":0}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-03-17T19:00:00Z","zone":"Europe/London"}}},{"key":"closing-poll"}],"parts":[{"heading":{"key":"decisions-heading"},"lines":[{"key":"note-line-about","slots":{"words":{"is":"words","id":"id00085"},"title":{"is":"words","id":"id00031"}}}]},{"heading":{"key":"closing-carried"},"lines":[{"key":"bullet","slots":{"words":{"is":"words","id":"id00031"}}},{"key":"bullet","slots":{"words":{"is":"words","id":"id00033"}}}]},{"heading":{"key":"closing-parked"},"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00043"}}},{"key":"point","slots":{"number":3,"words":{"is":"words","id":"id00047"}}},{"key":"point","slots":{"number":5,"words":{"is":"words","id":"id00051"}}},{"key":"point","slots":{"number":7,"words":{"is":"words","id":"id00083"}}}]}],"buttons":[{"label":{"key":"button-reopen"},"command":"reopen","args":{"meeting":2}}],"files":[{"kind":"minutes","meeting":"id00001.2","title":{"key":"minutes-title","slots":{"number":2}},"alt":[{"key":"minutes-alt"}]}],"about":"closed-2","hints":[{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}]}', 'courier', 1773170110000000, 1773170050000000, 2, 1, 1);
INSERT INTO public.parcel VALUES ('id00001', 3, 5, 0, 'post', 1773774000000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":3}},"lines":[{"key":"opening"}],"parts":[{"heading":{"key":"agenda"},"lines":[{"key":"agenda-line","slots":{"place":1,"title":{"is":"words","id":"id00031"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":900}}},{"key":"agenda-line","slots":{"place":2,"title":{"is":"words","id":"id00033"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"term","key":"no-time-box"}}}]}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-3"}', 'courier', 1773774060000000, 1773774000000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 20, 0, 'post', 1773342250000000, NULL, '{"kind":"poll-results","title":{"key":"poll-results-title","slots":{"number":2}},"lines":[{"key":"poll-too-few","slots":{"ballots":1,"fewest":4}}]}', 'courier', 1773342310000000, 1773342250000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00002', 1, 9, 0, 'post', 1773774520000000, NULL, '{"kind":"decision","title":{"key":"decision-title"},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00112"}}},{"key":"decision-kept"}]}', 'courier', 1773774580000000, 1773774520000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 3, 5, 1, 'post', 1773774000000000, NULL, '{"kind":"tabled","title":{"key":"tabled-title","slots":{"count":4}},"lines":[{"key":"tabled-ask"}],"parts":[{"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00043"}}},{"key":"tabled-again","slots":{"times":2}}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":1}},"command":"settle","args":{"contention":1},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":1}},"command":"park-again","args":{"contention":1}}],"thread":"point-1","about":"tabled-3.1"},{"lines":[{"key":"point","slots":{"number":3,"words":{"is":"words","id":"id00047"}}},{"key":"tabled-again","slots":{"times":2}}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":3}},"command":"settle","args":{"contention":3},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":3}},"command":"park-again","args":{"contention":3}}],"thread":"point-3","about":"tabled-3.3"},{"lines":[{"key":"point","slots":{"number":5,"words":{"is":"words","id":"id00051"}}},{"key":"tabled-again","slots":{"times":2}}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":5}},"command":"settle","args":{"contention":5},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":5}},"command":"park-again","args":{"contention":5}}],"thread":"point-5","about":"tabled-3.5"},{"lines":[{"key":"point","slots":{"number":7,"words":{"is":"words","id":"id00083"}}},{"key":"tabled-first"}],"buttons":[{"label":{"key":"button-settle-point","slots":{"number":7}},"command":"settle","args":{"contention":7},"style":"main"},{"label":{"key":"button-park-point-again","slots":{"number":7}},"command":"park-again","args":{"contention":7}}],"thread":"point-7","about":"tabled-3.7"}]}', 'courier', 1773774060000000, 1773774000000000, 1, 0, 0);
INSERT INTO public.parcel VALUES ('id00001', 3, 15, 0, 'post', 1773774475000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":8}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00099"}}},{"key":"parked-promise"}],"thread":"point-8"}', 'courier', 1773774535000000, 1773774475000000, 1, 0, 0);
INSERT INTO public.person VALUES ('id00004', 'stage', '', 'account-Grace', 'Grace', NULL);
INSERT INTO public.person VALUES ('id00006', 'stage', '', 'account-Ana', 'Ana', NULL);
INSERT INTO public.person VALUES ('id00008', 'stage', '', 'account-Ben', 'Ben', NULL);
INSERT INTO public.person VALUES ('id00010', 'stage', '', 'account-Cleo', 'Cleo', NULL);
INSERT INTO public.person VALUES ('id00012', 'stage', '', 'account-Dev', 'Dev', NULL);
INSERT INTO public.person VALUES ('id00014', 'stage', '', 'account-Eve', 'Eve', NULL);
INSERT INTO public.person VALUES ('id00016', 'stage', '', 'account-Sam', 'Sam', NULL);
INSERT INTO public.person VALUES ('id00108', 'stage', '', 'account-Tom', 'Tom', NULL);
INSERT INTO public.poll VALUES ('id00001.1', 'id00001', 1772564550000000, 1772737350000000, 4, 1772737350000000, 5, NULL);
INSERT INTO public.poll VALUES ('id00001.2', 'id00001', 1773169450000000, 1773342250000000, 4, 1773342250000000, 5, NULL);
INSERT INTO public.poll VALUES ('id00002.1', 'id00002', 1773774525000000, 1773947325000000, 4, NULL, 5, 'fe1b032175f7e68cc.8df17cb3bd06d0b0');
INSERT INTO public.poll_result VALUES ('id00001.1', 3, 3, '{}', '["12ee7452c1bdd6573c788e9ebdaf1803","461aa3d60b81f15199208e7975e2a00c","c6a75a9ccc9fd8fab5e75e5e82fe4b0e"]');
INSERT INTO public.poll_result VALUES ('id00001.2', 1, 0, '{}', '["74606bbf1e9d33d8f95cf9ea6081b221"]');
INSERT INTO public.quote VALUES ('id00028', 'id00001', 1, 16, 0);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 1, 16, 0);
INSERT INTO public.quote VALUES ('id00033', 'id00001', 1, 16, 0);
INSERT INTO public.quote VALUES ('id00043', 'id00001', 1, 24, 0);
INSERT INTO public.quote VALUES ('id00045', 'id00001', 1, 25, 0);
INSERT INTO public.quote VALUES ('id00047', 'id00001', 1, 26, 0);
INSERT INTO public.quote VALUES ('id00049', 'id00001', 1, 27, 0);
INSERT INTO public.quote VALUES ('id00051', 'id00001', 1, 28, 0);
INSERT INTO public.quote VALUES ('id00053', 'id00001', 1, 29, 0);
INSERT INTO public.quote VALUES ('id00057', 'id00001', 1, 31, 0);
INSERT INTO public.quote VALUES ('id00053', 'id00001', 1, 32, 0);
INSERT INTO public.quote VALUES ('id00059', 'id00001', 1, 32, 0);
INSERT INTO public.quote VALUES ('id00053', 'id00001', 1, 32, 1);
INSERT INTO public.quote VALUES ('id00059', 'id00001', 1, 32, 1);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 1, 34, 0);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 1, 34, 1);
INSERT INTO public.quote VALUES ('id00061', 'id00001', 1, 34, 1);
INSERT INTO public.quote VALUES ('id00028', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00033', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00043', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00045', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00047', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00049', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00051', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00057', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 1, 35, 7);
INSERT INTO public.quote VALUES ('id00029', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00053', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00055', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00059', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00049', 'id00001', 2, 4, 0);
INSERT INTO public.quote VALUES ('id00072', 'id00001', 2, 4, 0);
INSERT INTO public.quote VALUES ('id00073', 'id00001', 2, 4, 0);
INSERT INTO public.quote VALUES ('id00019', 'id00001', 2, 5, 0);
INSERT INTO public.quote VALUES ('id00020', 'id00001', 2, 5, 0);
INSERT INTO public.quote VALUES ('id00021', 'id00001', 2, 5, 0);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 2, 7, 0);
INSERT INTO public.quote VALUES ('id00033', 'id00001', 2, 7, 0);
INSERT INTO public.quote VALUES ('id00043', 'id00001', 2, 7, 1);
INSERT INTO public.quote VALUES ('id00045', 'id00001', 2, 7, 1);
INSERT INTO public.quote VALUES ('id00047', 'id00001', 2, 7, 1);
INSERT INTO public.quote VALUES ('id00051', 'id00001', 2, 7, 1);
INSERT INTO public.quote VALUES ('id00045', 'id00001', 2, 14, 0);
INSERT INTO public.quote VALUES ('id00080', 'id00001', 2, 14, 0);
INSERT INTO public.quote VALUES ('id00045', 'id00001', 2, 14, 1);
INSERT INTO public.quote VALUES ('id00080', 'id00001', 2, 14, 1);
INSERT INTO public.quote VALUES ('id00083', 'id00001', 2, 16, 0);
INSERT INTO public.quote VALUES ('id00085', 'id00001', 2, 17, 0);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00033', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00043', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00047', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00051', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00083', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00085', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 2, 18, 6);
INSERT INTO public.quote VALUES ('id00045', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00049', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00072', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00073', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00080', 'id00001', 2, 18, 0);
INSERT INTO public.quote VALUES ('id00019', 'id00001', 3, 3, 0);
INSERT INTO public.quote VALUES ('id00020', 'id00001', 3, 3, 0);
INSERT INTO public.quote VALUES ('id00021', 'id00001', 3, 3, 0);
INSERT INTO public.quote VALUES ('id00031', 'id00001', 3, 5, 0);
INSERT INTO public.quote VALUES ('id00033', 'id00001', 3, 5, 0);
INSERT INTO public.quote VALUES ('id00043', 'id00001', 3, 5, 1);
INSERT INTO public.quote VALUES ('id00047', 'id00001', 3, 5, 1);
INSERT INTO public.quote VALUES ('id00051', 'id00001', 3, 5, 1);
INSERT INTO public.quote VALUES ('id00083', 'id00001', 3, 5, 1);
INSERT INTO public.quote VALUES ('id00099', 'id00001', 3, 15, 0);
INSERT INTO public.quote VALUES ('id00110', 'id00002', 1, 8, 0);
INSERT INTO public.quote VALUES ('id00112', 'id00002', 1, 9, 0);
INSERT INTO public.quote VALUES ('id00110', 'id00002', 1, 10, 0);
INSERT INTO public.quote VALUES ('id00112', 'id00002', 1, 10, 0);
INSERT INTO public.quote VALUES ('id00120', 'id00002', 2, 3, 0);
INSERT INTO public.roll VALUES ('id00001.1', 'id00004');
INSERT INTO public.roll VALUES ('id00001.1', 'id00006');
INSERT INTO public.roll VALUES ('id00001.1', 'id00008');
INSERT INTO public.roll VALUES ('id00001.1', 'id00010');
INSERT INTO public.roll VALUES ('id00001.1', 'id00012');
INSERT INTO public.roll VALUES ('id00001.1', 'id00014');
INSERT INTO public.roll VALUES ('id00001.2', 'id00004');
INSERT INTO public.roll VALUES ('id00001.2', 'id00006');
INSERT INTO public.roll VALUES ('id00001.2', 'id00008');
INSERT INTO public.roll VALUES ('id00001.2', 'id00010');
INSERT INTO public.roll VALUES ('id00001.2', 'id00012');
INSERT INTO public.roll VALUES ('id00002.1', 'id00004');
INSERT INTO public.roll VALUES ('id00002.1', 'id00006');
INSERT INTO public.roll VALUES ('id00002.1', 'id00008');
INSERT INTO public.roll VALUES ('id00002.1', 'id00010');
INSERT INTO public.roll VALUES ('id00002.1', 'id00012');
INSERT INTO public.roll VALUES ('id00002.1', 'id00108');
INSERT INTO public.room VALUES (1, 'id00001', 'stage', '', 'lamp', 'Respite care', 'UTC');
INSERT INTO public.room VALUES (2, 'id00002', 'stage', '', 'stairs', 'Stair lifts', 'UTC');
INSERT INTO public.series VALUES ('id00001', '2026-03-03T19:00', 'Europe/London', 'FREQ=WEEKLY', 60);
INSERT INTO public.series VALUES ('id00002', '2026-03-24T10:00', 'Europe/London', 'FREQ=MONTHLY;BYDAY=4TU', 45);
INSERT INTO public.subject VALUES ('id00001', 'support-1', 1, 12, 0);
INSERT INTO public.subject VALUES ('id00001', 'listed-3.1', 2, 18, 6);
INSERT INTO public.subject VALUES ('id00001', 'meeting-3', 3, 3, 0);
INSERT INTO public.subject VALUES ('id00001', 'meeting-3', 3, 5, 0);
INSERT INTO public.subject VALUES ('id00001', 'tabled-3.1', 3, 5, 1);
INSERT INTO public.subject VALUES ('id00001', 'tabled-3.3', 3, 5, 1);
INSERT INTO public.subject VALUES ('id00001', 'tabled-3.5', 3, 5, 1);
INSERT INTO public.subject VALUES ('id00001', 'tabled-3.7', 3, 5, 1);
INSERT INTO public.subject VALUES ('id00002', 'closed-1', 1, 10, 0);
INSERT INTO public.subject VALUES ('id00002', 'poll-1', 1, 10, 1);
INSERT INTO public.subject VALUES ('id00002', 'poll-1', 1, 10, 2);
INSERT INTO public.subject VALUES ('id00002', 'poll-1', 1, 10, 3);
INSERT INTO public.subject VALUES ('id00002', 'poll-1', 1, 10, 4);
INSERT INTO public.subject VALUES ('id00002', 'poll-1', 1, 10, 5);
INSERT INTO public.subject VALUES ('id00002', 'poll-1', 1, 10, 6);
INSERT INTO public.team_group VALUES ('id00001', 'id00019', 1);
INSERT INTO public.team_group VALUES ('id00001', 'id00020', 2);
INSERT INTO public.team_group VALUES ('id00001', 'id00021', 3);
INSERT INTO public.wake VALUES ('id00001.3', 'idle', '', 1773777600000000, 1773777600000000, NULL);
INSERT INTO public.wake VALUES ('id00001.3', 'item-soon', '', 1773774720000000, 1773774720000000, NULL);
INSERT INTO public.wake VALUES ('id00001.3', 'item-time', '', 1773774900000000, 1773774900000000, NULL);
INSERT INTO public.wake VALUES ('id00001.3', 'invite', '', 1773774480000000, 1773774480000000, NULL);
INSERT INTO public.wake VALUES ('id00001.3', 'arrivals', '', 1773774560000000, 1773774560000000, NULL);
INSERT INTO public.wake VALUES ('id00002.1', 'poll-closes', '', 1773947325000000, 1773947325000000, NULL);
INSERT INTO public.wake VALUES ('id00002.2', 'reopen-ends', '', 1773775125000000, 1773775125000000, NULL);
INSERT INTO public.wake VALUES ('id00002.2', 'meeting-due', '', 1774346400000000, 1774346400000000, NULL);
INSERT INTO public.wake VALUES ('id00002.2', 'reminder', '', 1774342800000000, 1774342800000000, NULL);
INSERT INTO public.words VALUES ('id00019', 'id00001', 'id00004', 'groups set.names', 'carers', 1772564410000000, NULL);
INSERT INTO public.words VALUES ('id00020', 'id00001', 'id00004', 'groups set.names', 'professionals', 1772564410000000, NULL);
INSERT INTO public.words VALUES ('id00021', 'id00001', 'id00004', 'groups set.names', 'public', 1772564410000000, NULL);
INSERT INTO public.words VALUES ('id00028', 'id00001', 'id00004', 'agenda add.title', 'Breaks for carers', 1772564440000000, NULL);
INSERT INTO public.words VALUES ('id00029', 'id00001', 'id00004', 'agenda add.goal', 'Decide how long', 1772564440000000, NULL);
INSERT INTO public.words VALUES ('id00031', 'id00001', 'id00004', 'agenda add.title', 'The van', 1772564445000000, NULL);
INSERT INTO public.words VALUES ('id00033', 'id00001', 'id00004', 'agenda add.title', 'Nights away', 1772564450000000, NULL);
INSERT INTO public.words VALUES ('id00043', 'id00001', 'id00006', 'park.wording', 'Nights: at home or away?', 1772564495000000, NULL);
INSERT INTO public.words VALUES ('id00045', 'id00001', 'id00008', 'park.wording', 'Who drives the van?', 1772564500000000, NULL);
INSERT INTO public.words VALUES ('id00047', 'id00001', 'id00010', 'park.wording', 'Is an hour enough?', 1772564505000000, NULL);
INSERT INTO public.words VALUES ('id00049', 'id00001', 'id00014', 'park.wording', 'Who pays for the grant writer?', 1772564510000000, NULL);
INSERT INTO public.words VALUES ('id00051', 'id00001', 'id00012', 'park.wording', 'Weekends: every second or every third?', 1772564515000000, NULL);
INSERT INTO public.words VALUES ('id00053', 'id00001', 'id00008', 'park.wording', 'Two keys or one?', 1772564520000000, NULL);
INSERT INTO public.words VALUES ('id00055', 'id00001', 'id00008', 'note.text', 'The grant form has to be sent by May', 1772564525000000, NULL);
INSERT INTO public.words VALUES ('id00057', 'id00001', 'id00004', 'decide.text', 'We ask the council for longer breaks', 1772564530000000, NULL);
INSERT INTO public.words VALUES ('id00059', 'id00001', 'id00004', 'settle.reason', 'Two keys: one is with the driver', 1772564535000000, NULL);
INSERT INTO public.words VALUES ('id00061', 'id00001', 'id00004', 'say.text', 'The minutes will be short this time', 1772564540000000, NULL);
INSERT INTO public.words VALUES ('id00072', 'id00001', 'id00004', 'settle.reason', 'They have the money for it', 1772823775000000, NULL);
INSERT INTO public.words VALUES ('id00073', 'id00001', 'id00004', 'settle.recipient', 'The treasurer', 1772823775000000, NULL);
INSERT INTO public.words VALUES ('id00080', 'id00001', 'id00004', 'settle.reason', 'Drivers take turns from now on', 1773169425000000, NULL);
INSERT INTO public.words VALUES ('id00083', 'id00001', 'id00008', 'park.wording', 'Fuel: out of whose budget?', 1773169435000000, NULL);
INSERT INTO public.words VALUES ('id00085', 'id00001', 'id00004', 'decide.text', 'Drivers take turns', 1773169440000000, NULL);
INSERT INTO public.words VALUES ('id00097', 'id00001', 'id00012', 'hand.reason', 'Weekends have been my point for two weeks', 1773774470000000, NULL);
INSERT INTO public.words VALUES ('id00099', 'id00001', 'id00008', 'park.wording', 'Winter tyres: now or never?', 1773774475000000, NULL);
INSERT INTO public.words VALUES ('id00101', 'id00001', 'id00010', 'note.text', 'The garage closes at six', 1773774480000000, NULL);
INSERT INTO public.words VALUES ('id00110', 'id00002', 'id00006', 'park.wording', 'Which stairs first?', 1773774515000000, NULL);
INSERT INTO public.words VALUES ('id00112', 'id00002', 'id00004', 'decide.text', 'We measure all of them', 1773774520000000, NULL);
INSERT INTO public.words VALUES ('id00120', 'id00002', 'id00008', 'park.wording', 'Who holds the ladder?', 1773774545000000, NULL);
INSERT INTO public.words VALUES ('id00122', 'id00002', 'id00004', 'agenda add.title', 'The offers', 1773774550000000, NULL);
SELECT pg_catalog.setval('public.contention_log_number_seq', 24, true);
SELECT pg_catalog.setval('public.membership_number_seq', 16, true);
SELECT pg_catalog.setval('public.note_number_seq', 5, true);
SELECT pg_catalog.setval('public.room_number_seq', 2, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.anchor
    ADD CONSTRAINT pk_anchor PRIMARY KEY (platform, tenant, channel, name);
ALTER TABLE ONLY public.ballot_box
    ADD CONSTRAINT pk_ballot_box PRIMARY KEY (poll);
ALTER TABLE ONLY public.comment_slip
    ADD CONSTRAINT pk_comment_slip PRIMARY KEY (poll, id);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT pk_contention PRIMARY KEY (room, number);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT pk_contention_log PRIMARY KEY (number);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT pk_forget_later PRIMARY KEY (person);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT pk_group_choice PRIMARY KEY (room, person, name);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT pk_group_figures PRIMARY KEY (meeting, name);
ALTER TABLE ONLY public.installation
    ADD CONSTRAINT pk_installation PRIMARY KEY (platform, enterprise, tenant);
ALTER TABLE ONLY public.journal
    ADD CONSTRAINT pk_journal PRIMARY KEY (meeting, number);
ALTER TABLE ONLY public.link
    ADD CONSTRAINT pk_link PRIMARY KEY (room, what);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT pk_meeting PRIMARY KEY (id);
ALTER TABLE ONLY public.meeting_counts
    ADD CONSTRAINT pk_meeting_counts PRIMARY KEY (meeting);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (number);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT pk_note PRIMARY KEY (number);
ALTER TABLE ONLY public.oauth_state
    ADD CONSTRAINT pk_oauth_state PRIMARY KEY (state);
ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT pk_parcel PRIMARY KEY (room, meeting, number, place);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT pk_poll PRIMARY KEY (meeting);
ALTER TABLE ONLY public.poll_comment
    ADD CONSTRAINT pk_poll_comment PRIMARY KEY (poll, id);
ALTER TABLE ONLY public.poll_result
    ADD CONSTRAINT pk_poll_result PRIMARY KEY (poll);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (person);
ALTER TABLE ONLY public.quote
    ADD CONSTRAINT pk_quote PRIMARY KEY (words, room, meeting, number, place);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT pk_roll PRIMARY KEY (poll, person);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT pk_room PRIMARY KEY (number);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT pk_series PRIMARY KEY (room);
ALTER TABLE ONLY public.shown
    ADD CONSTRAINT pk_shown PRIMARY KEY (room, meeting, number, place, piece);
ALTER TABLE ONLY public.spent_key
    ADD CONSTRAINT pk_spent_key PRIMARY KEY (name);
ALTER TABLE ONLY public.subject
    ADD CONSTRAINT pk_subject PRIMARY KEY (room, about, meeting, number, place);
ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT pk_team_group PRIMARY KEY (room, name);
ALTER TABLE ONLY public.wake
    ADD CONSTRAINT pk_wake PRIMARY KEY (meeting, why, about);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT pk_web_push_subscription PRIMARY KEY (room, endpoint);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT pk_words PRIMARY KEY (id);
ALTER TABLE ONLY public.worker
    ADD CONSTRAINT pk_worker PRIMARY KEY (id);
ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT pk_workspace PRIMARY KEY (platform, tenant);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT pk_worry PRIMARY KEY (id);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT uq_meeting_room_number UNIQUE (room, number);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT uq_membership_room_person UNIQUE (room, person);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT uq_note_words UNIQUE (words);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_platform_tenant_account UNIQUE (platform, tenant, account);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_key UNIQUE (key);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_platform_tenant_channel UNIQUE (platform, tenant, channel);
CREATE INDEX ix_contention_log_room_contention ON public.contention_log USING btree (room, contention);
CREATE INDEX ix_note_room_kind ON public.note USING btree (room, kind);
CREATE INDEX ix_parcel_waiting ON public.parcel USING btree (room, meeting, number, place) WHERE (delivered_at IS NULL);
CREATE INDEX ix_person_platform_account ON public.person USING btree (platform, account);
CREATE INDEX ix_quote_room_meeting_number_place ON public.quote USING btree (room, meeting, number, place);
CREATE INDEX ix_subject_room_meeting_number_place ON public.subject USING btree (room, meeting, number, place);
CREATE INDEX ix_wake_ready ON public.wake USING btree (ready);
CREATE INDEX ix_words_by ON public.words USING btree (by);
CREATE INDEX ix_words_room_source ON public.words USING btree (room, source);
CREATE UNIQUE INDEX uq_journal_tenant_source ON public.journal USING btree (tenant, source) WHERE (source IS NOT NULL);
ALTER TABLE ONLY public.ballot_box
    ADD CONSTRAINT fk_ballot_box_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.comment_slip
    ADD CONSTRAINT fk_comment_slip_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_raised_by FOREIGN KEY (raised_by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT fk_forget_later_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT fk_forget_later_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT fk_group_figures_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT fk_group_figures_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.meeting_counts
    ADD CONSTRAINT fk_meeting_counts_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.poll_comment
    ADD CONSTRAINT fk_poll_comment_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT fk_poll_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.poll_result
    ADD CONSTRAINT fk_poll_result_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT fk_poll_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT fk_preferences_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT fk_series_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT fk_team_group_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT fk_web_push_subscription_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT fk_web_push_subscription_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_to FOREIGN KEY ("to") REFERENCES public.person(id);
